using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Hosting;
using Orleans.Storage;

namespace NetflixClone.TestKit;

/// <summary>A silo within the test's own process, with a clock that the test moves and storage that it can look into.</summary>
/// <remarks>
/// It knows every grain class of the test's assembly and of those it refers to. The default storage and the reminders are in memory;
/// streams and storages of other names are added by the test. Give the storage of one host to the next to see what a restart leaves.
/// </remarks>
public sealed class GrainHost : IAsyncDisposable
{
    private readonly IHost _host;

    private GrainHost(IHost host, FakeClock clock, InMemoryGrainStorage storage)
    {
        _host = host;
        Clock = clock;
        Storage = storage;
    }

    /// <summary>The clock of everything in the host.</summary>
    public FakeClock Clock { get; }

    /// <summary>The default storage.</summary>
    public InMemoryGrainStorage Storage { get; }

    /// <summary>The services of the host.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>Gives references to grains.</summary>
    public IClusterClient Grains => Services.GetRequiredService<IClusterClient>();

    /// <summary>Starts a host.</summary>
    public static async Task<GrainHost> Start(
        Action<ISiloBuilder>? configure = null, FakeClock? clock = null, InMemoryGrainStorage? storage = null)
    {
        clock ??= new FakeClock();
        storage ??= new InMemoryGrainStorage();
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = Environments.Development });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IGrainStorage>(storage);
        builder.UseOrleans(silo =>
        {
            silo.UseInMemoryReminderService();
            configure?.Invoke(silo);
        });
        var host = builder.Build();
        await host.StartAsync();
        return new(host, clock, storage);
    }

    /// <summary>Stops the host as its process would on the way down; cancelling the token stops it without waiting for the grains.</summary>
    public Task Stop(CancellationToken abort = default) => _host.StopAsync(abort);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        if (_host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
    }
}
