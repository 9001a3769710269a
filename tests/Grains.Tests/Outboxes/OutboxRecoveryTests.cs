using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NetflixClone.Grains.Outboxes;
using NetflixClone.Grains.Viewers;
using NetflixClone.Storage;
using NetflixClone.Storage.State;
using NetflixClone.TestKit.Product;
using Orleans.Hosting;

namespace NetflixClone.Grains.Tests.Outboxes;

public sealed class OutboxRecoveryTests : IAsyncLifetime
{
    private static readonly GrainId NobodysGrain = GrainId.Create("nobody", "1");

    private readonly FakeBroker _broker = new() { IsAway = true };
    private readonly Troubled _unfinished = new();
    private TestSilo? _silo;

    private TestSilo Silo => _silo ?? throw new InvalidOperationException("The silo has not been started.");

    public async Task InitializeAsync()
    {
        _silo = await TestSilo.Start(builder =>
        {
            builder.AddPersistentStreams(Streams.Provider, (_, _) => _broker, static _ => { });
            var stored = builder.Services.Last(service => service.ServiceType == typeof(IUnfinishedStates));
            builder.Services.AddSingleton<IUnfinishedStates>(services => _unfinished.Over((IUnfinishedStates)stored.ImplementationFactory!(services)));
        });
        await Silo.Viewer(The.Profile).Rate(new(The.Title, Rating.Up));
    }

    public async Task DisposeAsync() => await Silo.DisposeAsync();

    [Fact]
    public async Task A_database_that_is_away_when_the_silo_has_started_is_asked_again_and_the_silo_goes_on()
    {
        _unfinished.Troubles.Enqueue(static () => throw new StorageException("The database is away."));

        await RestartAndRecover();

        _broker.Sequences(Streams.Playback).ShouldBe([1]);
    }

    [Fact]
    public async Task A_grain_that_could_not_be_woken_is_tried_again()
    {
        _unfinished.Troubles.Enqueue(static () => [NobodysGrain]);

        await RestartAndRecover();

        _broker.Sequences(Streams.Playback).ShouldBe([1]);
    }

    [Fact]
    public async Task It_ends_with_the_process_though_nobody_could_be_woken()
    {
        using var stop = new CancellationTokenSource();
        _unfinished.Troubles.Enqueue(static () => throw new StorageException("The database is away."));
        var recovery = new OutboxRecovery(_unfinished, Silo.Grains, Silo.Clock, NullLogger<OutboxRecovery>.Instance).RecoverAsync(stop.Token);

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(recovery.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    private async Task RestartAndRecover()
    {
        await Silo.Crash();
        _broker.IsAway = false;
        await _unfinished.Met.WaitAsync(TimeSpan.FromSeconds(30));
        await Eventually.Holds(() =>
        {
            Silo.Clock.Advance(TimeSpan.FromSeconds(1));
            return _broker.Sequences(Streams.Playback).Any();
        });
    }

    /// <summary>The unfinished states of the store, once a number of troubles is over.</summary>
    private sealed class Troubled : IUnfinishedStates
    {
        private readonly TaskCompletionSource _met = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private IUnfinishedStates? _stored;

        public Queue<Func<IEnumerable<GrainId>>> Troubles { get; } = [];

        /// <summary>Completes when a trouble was met.</summary>
        public Task Met => _met.Task;

        public Troubled Over(IUnfinishedStates stored)
        {
            _stored = stored;
            return this;
        }

        public async IAsyncEnumerable<GrainId> ReadUnfinishedAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            if (Troubles.TryDequeue(out var trouble))
            {
                _met.TrySetResult();
                foreach (var grain in trouble())
                {
                    yield return grain;
                }

                yield break;
            }

            await foreach (var grain in _stored!.ReadUnfinishedAsync(cancellationToken))
            {
                yield return grain;
            }
        }
    }
}
