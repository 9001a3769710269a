using Microsoft.Extensions.DependencyInjection;
using NetflixClone.Bench.Engine;
using NetflixClone.Catalogue;
using NetflixClone.Catalogue.Demo;
using NetflixClone.Grains;
using NetflixClone.Grains.Accounts;
using NetflixClone.Grains.Outboxes;
using NetflixClone.Grains.Recommendations;
using NetflixClone.Grains.Viewers;
using NetflixClone.Media;
using NetflixClone.Payments;
using NetflixClone.Storage.Interactions;
using NetflixClone.Storage.State;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Storage;
using Orleans.Streams;

namespace NetflixClone.Bench.Scale;

/// <summary>A silo with all of the product's grains, its model and its streams, on a simulated database and clock.</summary>
internal sealed class Town : IAsyncDisposable
{
    /// <summary>How often idle activations are looked for. Coarser than by default, because a simulated day has few steps.</summary>
    public static readonly TimeSpan Quantum = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly LocalSilo _silo;
    private readonly OutboxMetrics _outboxes;
    private readonly CountingScreen _screen = new(); // held here, because a reference does not hold it

    private Town(LocalSilo silo, SimulatedClock clock, SimulatedDatabase database, TitleId[] titles)
    {
        (_silo, Clock, Database, Titles) = (silo, clock, database, titles);
        _outboxes = silo.Services.GetRequiredService<OutboxMetrics>();
        Screen = silo.Grains.CreateObjectReference<IViewerObserver>(_screen);
    }

    public SimulatedClock Clock { get; }

    public SimulatedDatabase Database { get; }

    public TitleId[] Titles { get; }

    public IGrainFactory Grains => _silo.Grains;

    /// <summary>The other screen of everybody who watches.</summary>
    public IViewerObserver Screen { get; }

    /// <summary>What that screen was told.</summary>
    public long Pushes => _screen.Pushes;

    public static async Task<Town> Build()
    {
        var clock = new SimulatedClock(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var demo = Path.Combine(AppContext.BaseDirectory, "demo");
        var store = await DemoTitleStore.OpenAsync(Path.Combine(demo, "catalogue.json"));
        TitleId[] titles = [.. (await store.LoadAllAsync()).Select(stored => stored.Title.Id).Order(Comparer<TitleId>.Create((a, b) => a.Value.CompareTo(b.Value)))];
        var database = new SimulatedDatabase(titles, clock.GetUtcNow());
        var silo = await LocalSilo.Start(builder =>
        {
            builder.AddMemoryStreams(NetflixClone.Grains.Streams.Provider, streams => streams.ConfigureStreamPubSub(StreamPubSubType.ImplicitOnly));
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.AddSingleton<IGrainStorage>(database);
            builder.Services.AddKeyedSingleton<IGrainStorage>("Default", database);
            builder.Services.AddSingleton<IUnfinishedStates>(database);
            builder.Services.AddSingleton<IInteractionLog>(database);
            builder.Services.AddSingleton<ITitleStore>(store);
            builder.Services.AddSingleton<IMediaSource, TwoLengths>();
            builder.Services.AddSingleton<IPaymentProvider, NoPayments>();
            builder.Services.AddGrains();
            builder.Services.Configure<GrainCollectionOptions>(options => options.CollectionQuantum = Quantum);
            WithoutTimeouts(builder.Services);
            builder.Services.Configure<PasswordOptions>(options => options.Key = Convert.ToBase64String(new byte[48]));
            builder.Services.Configure<TrainingSettings>(options =>
            {
                options.SimulatedViewers = Path.Combine(demo, "viewers", "viewers.txt");
                (options.Every, options.AfterInteractions) = (SimulatedClock.Never, int.MaxValue);
            });
        });
        var town = new Town(silo, clock, database, titles);
        await silo.Grains.GetGrain<IRecommendationsGrain>(Names.Profile(Names.Stranger).Value).Get(Maturity.All); // the model is trained by then
        return town;
    }

    /// <summary>Three titles of ten are films of 100 minutes, the others episodes of 45.</summary>
    public static bool IsFilm(TitleId title) => (uint)title.Value.GetHashCode() % 10 < 3;

    public IViewerGrain Viewer(int profile) => Grains.GetGrain<IViewerGrain>(Names.Profile(profile).Value);

    /// <summary>Opens the home page, as far as it asks the viewer.</summary>
    public Task LookIn(int profile) => Viewer(profile).Get();

    public async Task<int> Activations() => await Grains.GetGrain<IManagementGrain>(0).GetTotalActivationCount();

    /// <summary>Completes once so many events have come all the way: from the outbox through the stream to taste and trainer, and the outbox has heard of it.</summary>
    /// <remarks>The clock stands still meanwhile, so whatever waits for it, because it was refused or forgotten, is found out here.</remarks>
    /// <exception cref="TimeoutException">They do not come.</exception>
    /// <exception cref="InvalidOperationException">More have come.</exception>
    public async Task Takes(long events)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (_outboxes.Grains > 0)
        {
            await Task.Delay(1);
            if (TimeProvider.System.GetElapsedTime(began) > Patience)
            {
                throw new TimeoutException($"Of {events} events only {Database.Interactions} have come all the way, and {_outboxes.Grains} grains wait for theirs to.");
            }
        }

        if (Database.Interactions != events)
        {
            throw new InvalidOperationException($"Of {events} events {Database.Interactions} have come all the way.");
        }
    }

    /// <summary>Lets so much time pass that whatever nobody uses is collected.</summary>
    public async Task Rest()
    {
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromMinutes(30); passed += Quantum)
        {
            Clock.Advance(Quantum);
        }

        await CollectIdle();
    }

    /// <summary>Ends what nobody has used for as long as it takes, and waits for that.</summary>
    public Task CollectIdle() => Grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(new GrainCollectionOptions().CollectionAge);

    public ValueTask DisposeAsync() => _silo.DisposeAsync();

    /// <summary>The clock may pass hours within microseconds: what is under way meanwhile is not late.</summary>
    private static void WithoutTimeouts(IServiceCollection services)
    {
        services.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = SimulatedClock.Never);
        services.Configure<GrainCollectionOptions>(options => (options.ActivationTimeout, options.DeactivationTimeout) = (SimulatedClock.Never, SimulatedClock.Never));
    }

    private sealed class TwoLengths : IMediaSource
    {
        public TitleMedia? Find(TitleId title) => new("/", TimeSpan.FromMinutes(IsFilm(title) ? 100 : 45));
    }

    /// <summary>Nobody buys anything on that day.</summary>
    private sealed class NoPayments : IPaymentProvider
    {
        public string Name => "none";

        public Task<CreatedSubscription> CreateSubscriptionAsync(CreateSubscriptionRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<ProviderSubscription> GetSubscriptionAsync(string id, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task CancelSubscriptionAsync(string id, string reason, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<IReadOnlyList<ProviderTransaction>> ListTransactionsAsync(
            string id, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    private sealed class CountingScreen : IViewerObserver
    {
        private long _pushes;

        public long Pushes => Volatile.Read(ref _pushes);

        public Task PositionChanged(PositionChange change) => Push();

        public Task ViewerChanged(ProfileId profile, long version) => Push();

        public Task PlaybackEnded(ProfileId profile, PlaybackId playback) => Push();

        public Task Forgotten(ProfileId profile) => Task.CompletedTask;

        private Task Push()
        {
            Interlocked.Increment(ref _pushes);
            return Task.CompletedTask;
        }
    }
}
