using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace NetflixClone.Caching.Redis;

/// <summary>Connects at start, asks again and again whether Redis is there, and keeps this process's revocations those of all.</summary>
internal sealed partial class RedisWatch(
    RedisLink link, RedisRevocations revocations, IOptions<RedisOptions> options, TimeProvider clock, ILogger<RedisWatch> logger)
    : BackgroundService, IHostedLifecycleService
{
    /// <summary>Before anything listens: a device that was signed out stays out over a restart. Without Redis the host starts all the same.</summary>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (await link.ProbeAsync())
        {
            await CompareAsync();
        }
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var compared = clock.GetTimestamp();
        using var timer = new PeriodicTimer(options.Value.ProbeEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var isBack = await link.ProbeAsync();
            if (isBack || clock.GetElapsedTime(compared) >= options.Value.CompareEvery)
            {
                await CompareAsync();
                compared = clock.GetTimestamp();
            }
        }
    }

    private async Task CompareAsync()
    {
        try
        {
            await revocations.CompareAsync();
        }
        catch (Exception unreadable) // somebody else wrote under our keys; the host must neither end nor fail to start for that
        {
            LogUnreadable(unreadable);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What Redis holds of revocations cannot be read")]
    private partial void LogUnreadable(Exception unreadable);
}
