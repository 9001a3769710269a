using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace NetflixClone.ServiceDefaults.Shutdown;

/// <summary>What happens before the host stops: it is not ready any more, lets go of what is held open, and takes no more requests.</summary>
/// <remarks>After that the host stops what it started, in reverse: the grains, then the storage. It would stop the server too, but within one time for everything.</remarks>
internal sealed partial class OrderlyStop(
    IServiceProvider services, IHostApplicationLifetime host, IOptions<ShutdownOptions> options, TimeProvider clock, ILogger<OrderlyStop> logger) : IHealthCheck
{
    private int _begun; // the drains are asked for late: they need what is not there yet when the host asks for its lifetime

    /// <summary>Goes through the steps, and then stops the host. Does nothing when it was begun before.</summary>
    public async Task RunAsync()
    {
        if (Interlocked.Exchange(ref _begun, 1) == 1)
        {
            return;
        }

        LogBegun();
        try
        {
            if (host.ApplicationStarted.IsCancellationRequested) // else nobody is served yet, and a server that is stopped before it has started ends the process later, from a thread of its own
            {
                await LetGoAsync();
            }
        }
        catch (Exception failure) // whatever it is: who was asked to stop stops
        {
            LogNotInOrder(failure);
        }
        finally
        {
            host.StopApplication();
        }
    }

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Volatile.Read(ref _begun) == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The server is stopping."));

    private async Task LetGoAsync()
    {
        if (options.Value.NotReady > TimeSpan.Zero)
        {
            await Task.Delay(options.Value.NotReady, clock);
        }

        using var limit = new CancellationTokenSource(options.Value.Drain, clock);
        await Task.WhenAll(services.GetServices<IDrain>().Select(drain => DrainAsync(drain, limit.Token)));
        await FinishRequestsAsync();
    }

    private async Task FinishRequestsAsync()
    {
        using var limit = new CancellationTokenSource(options.Value.Requests, clock);
        await (services.GetService<IServer>()?.StopAsync(limit.Token) ?? Task.CompletedTask);
        if (limit.IsCancellationRequested)
        {
            LogRequestsCut(options.Value.Requests);
        }
    }

    private async Task DrainAsync(IDrain drain, CancellationToken giveUp)
    {
        try
        {
            await drain.DrainAsync(giveUp).WaitAsync(giveUp);
        }
        catch (OperationCanceledException) when (giveUp.IsCancellationRequested)
        {
            LogNotDrained(options.Value.Drain);
        }
        catch (Exception failure) // it must not keep the host from stopping
        {
            LogDrainFailed(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Asked to stop: not ready any more")]
    private partial void LogBegun();

    [LoggerMessage(Level = LogLevel.Error, Message = "What comes before the stop went wrong; the host stops all the same")]
    private partial void LogNotInOrder(Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not everything that was held open ended within {Limit}; the rest is cut")]
    private partial void LogNotDrained(TimeSpan limit);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not every request under way ended within {Limit}; the rest was cut")]
    private partial void LogRequestsCut(TimeSpan limit);

    [LoggerMessage(Level = LogLevel.Error, Message = "What is held open could not be asked to end")]
    private partial void LogDrainFailed(Exception failure);
}
