using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NetflixClone.TestKit.Product;
using Orleans.Hosting;
using Orleans.Storage;

namespace NetflixClone.TestKit;

/// <summary>A silo within the test's own process, with a clock that the test moves and storage that it can look into.</summary>
/// <remarks>
/// It knows every grain class of the test's assembly and of those it refers to. The default storage, the reminders and the subscriptions to streams are in memory;
/// streams and storages of other names are added by the test. Give the storage and the reminders of one host to the next to see what a restart leaves.
/// On Orleans it is a cluster of one silo, or one that joins another's cluster. There the clock is that of grains and reminders; time-outs, deliveries, collection and what
/// else the silo does for itself go by the real one.
/// </remarks>
public sealed class GrainHost : IAsyncDisposable
{
    /// <summary>The parts of a silo that go by the test's clock, as Orleans names them in TimeProviderNames and its sisters.</summary>
    private static readonly string[] OnTestClock = ["Orleans.Grains", "Orleans.Reminders"];

    /// <summary>All reminders are read long before they are due. Otherwise a clock that moves in steps makes Orleans put a reminder away in the very step in which it is due.</summary>
    private static readonly TimeSpan LongestJump = TimeSpan.FromDays(1_000);

    private readonly IHost _host;
    private readonly int _port;

    private GrainHost(IHost host, int port, FakeClock clock, InMemoryGrainStorage storage, InMemoryReminders reminders)
    {
        (_host, _port) = (host, port);
        Clock = clock;
        Storage = storage;
        Reminders = reminders;
    }

    /// <summary>The clock of everything in the host.</summary>
    public FakeClock Clock { get; }

    /// <summary>The default storage.</summary>
    public InMemoryGrainStorage Storage { get; }

    /// <summary>The reminders.</summary>
    public InMemoryReminders Reminders { get; }

    /// <summary>The services of the host.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>Gives references to grains.</summary>
    public IClusterClient Grains => Services.GetRequiredService<IClusterClient>();

    /// <summary>Starts a host.</summary>
    /// <param name="configure">What else it has.</param>
    /// <param name="clock">A clock that others go by too.</param>
    /// <param name="storage">What another host stored.</param>
    /// <param name="reminders">What another host was to be reminded of.</param>
    /// <param name="first">The first silo of the cluster that it joins. The embedded engine, which has no clusters, starts one of its own all the same.</param>
    public static async Task<GrainHost> Start(
        Action<ISiloBuilder>? configure = null, FakeClock? clock = null, InMemoryGrainStorage? storage = null, InMemoryReminders? reminders = null, GrainHost? first = null)
    {
        var port = FreePort.Find();
        clock ??= new FakeClock();
        storage ??= new InMemoryGrainStorage();
        reminders ??= new InMemoryReminders();
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = Environments.Development });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddKeyedSingleton(KeyedService.AnyKey, TimeProvider.System);
        foreach (var part in OnTestClock)
        {
            builder.Services.AddKeyedSingleton<TimeProvider>(part, new SiloClock(clock));
        }

        builder.Services.AddSingleton<IGrainStorage>(storage);
        builder.Services.AddKeyedSingleton<IGrainStorage>("PubSubStore", new ObjectStorage());
        builder.Services.AddSingleton<IReminderTable>(reminders);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(port, gatewayPort: 0, first is null ? null : new(IPAddress.Loopback, first._port));
            silo.AddReminders();
            silo.Configure<ReminderOptions>(options => options.ReminderLoadingWindow = LongestJump);
            configure?.Invoke(silo);
        });
        var host = builder.Build();
        await host.StartAsync();
        return new(host, port, clock, storage, reminders);
    }

    /// <summary>Stops the host as its process would on the way down; cancelling the token stops it without waiting for the grains.</summary>
    public Task Stop(CancellationToken abort = default) => _host.StopAsync(abort);

    /// <summary>Ends the host without a word to the grains, and without waiting for what is under way.</summary>
    public Task Die() => Stop(new CancellationToken(canceled: true));

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
