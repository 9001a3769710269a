using System.Text.Json;
using NetflixClone.Grains;
using NetflixClone.Grains.Accounts;
using NetflixClone.Grains.Billing;
using NetflixClone.Grains.Catalogue;
using NetflixClone.Grains.Taste;
using NetflixClone.Grains.Viewers;
using NetflixClone.Storage.Interactions;
using NetflixClone.Storage.State;
using Orleans.Storage;

namespace NetflixClone.Bench.Scale;

/// <summary>A database on which everybody is a paying member with 20 titles behind them, and every title has been seen by many. It takes what is written as JSON, counts it, and forgets it.</summary>
/// <remarks>What a database costs is measured elsewhere (grain-writes, mysql-writes); here it must not weigh on the silo's memory and processor.</remarks>
internal sealed class SimulatedDatabase(TitleId[] titles, DateTimeOffset now) : IGrainStorage, IUnfinishedStates, IInteractionLog
{
    private const int Watched = 20;
    private long _writes;
    private long _bytes;
    private long _interactions;

    /// <summary>States and interactions that were written.</summary>
    public long Writes => Volatile.Read(ref _writes) + Interactions;

    /// <summary>The JSON of the states among them.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    /// <summary>Events that have come all the way to the trainer's log.</summary>
    public long Interactions => Volatile.Read(ref _interactions);

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var stored = Stored(typeof(T), grainId);
        grainState.State = stored is null ? Activator.CreateInstance<T>() : (T)stored;
        (grainState.RecordExists, grainState.ETag) = stored is null ? (false, null) : (true, "1");
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var type = GrainsJson.Default.GetTypeInfo(typeof(T)) ?? throw new NotSupportedException($"{typeof(T)} is no state.");
        Interlocked.Add(ref _bytes, JsonSerializer.SerializeToUtf8Bytes(grainState.State, type).Length);
        Interlocked.Increment(ref _writes);
        (grainState.RecordExists, grainState.ETag) = (true, "1");
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Task.CompletedTask;

    public Task AppendAsync(Interaction interaction)
    {
        Interlocked.Increment(ref _interactions);
        return Task.CompletedTask;
    }

    public Task AppendAsync(IReadOnlyList<Interaction> interactions)
    {
        Interlocked.Add(ref _interactions, interactions.Count);
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<LoggedInteraction> ReadAllAsync(long after = 0, CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<LoggedInteraction>();

    public Task<long> PositionBeforeLatestAsync(int count) => Task.FromResult(0L);

    public Task EraseProfileAsync(Guid profile) => Task.CompletedTask;

    public IAsyncEnumerable<GrainId> ReadUnfinishedAsync(CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<GrainId>();

    /// <summary>Every activation gets objects of its own, as from a database.</summary>
    private object? Stored(Type state, GrainId grain) =>
        state == typeof(ViewerState) ? Viewer(Number(grain))
        : state == typeof(TasteState) ? Taste(Number(grain))
        : state == typeof(UserState) ? User(Number(grain))
        : state == typeof(SubscriptionState) ? Paid()
        : state == typeof(TitleState) ? Seen()
        : null;

    private static int Number(GrainId grain) => Names.NumberIn(grain.GetGuidKey());

    private ViewerState Viewer(int number) => new()
    {
        Version = Watched,
        History = [.. Enumerable.Range(0, Watched).Select(title => new WatchedTitle(
            titles[(number + title) % titles.Length], TimeSpan.FromMinutes(title), TimeSpan.FromMinutes(90), now.AddDays(-title - 1)))],
    };

    private TasteState Taste(int number) => new()
    {
        Interactions = [.. Enumerable.Range(0, Watched).Select(title => new TasteInteraction(
            titles[(number + title) % titles.Length], TasteSignal.Finished, 1, now.AddDays(title - Watched)))],
    };

    private UserState User(int number) => new()
    {
        Email = $"member{number}@example.org",
        CreatedAt = now.AddYears(-1),
        PasswordHash = new('h', 60),
        Profiles = [.. Enumerable.Range(number * Names.ProfilesEach, Names.ProfilesEach).Select(profile => new StoredProfile
        {
            Id = Names.Profile(profile), Name = $"Profile {profile}", Avatar = "a1", Maturity = Maturity.Age18,
        })],
    };

    private static TitleState Seen() => new()
    {
        Counters = new(1_000, 500, 100, 10),
        Remembered = [.. Enumerable.Range(Names.Stranger, TitleState.MaxRemembered).Select(viewer => new TitleState.Counted(Names.Profile(viewer), Watched))],
    };

    private SubscriptionState Paid() => new()
    {
        Term = new("I-1", PlanId.Standard, SubscriptionStatus.Active, now.AddMonths(-1), now.AddMonths(1)),
    };
}
