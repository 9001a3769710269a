using NetflixClone.Grains.Viewers;
using Orleans.Concurrency;

namespace NetflixClone.Grains.Owner;

/// <summary>Who watches what right now, for the owner's page: one part of the audience, keyed 0 up to <see cref="Parts"/>. Told at start, pause, stop and now and then in between; nobody waits for it.</summary>
[Alias("owner.IAudienceGrain")]
public interface IAudienceGrain : IGrainWithIntegerKey
{
    /// <summary>How many parts the audience has: so many that none of them hears more than it can bear, and few enough to ask them all.</summary>
    const int Parts = 64;

    /// <summary>The key of the part that a profile belongs to, always the same.</summary>
    static long PartOf(ProfileId profile) => (uint)profile.Value.GetHashCode() % Parts;

    /// <summary>A playback runs, and where it stands. It is taken for over when nothing was heard of it for a minute.</summary>
    [OneWay, Alias("Seen")]
    Task Seen(Watching watching);

    /// <summary>A playback is over.</summary>
    [OneWay, Alias("Left")]
    Task Left(PlaybackId playback);

    /// <summary>What runs now: how many, and so many of them at most, the latest started first.</summary>
    [ReadOnly, AlwaysInterleave, Alias("Get")]
    Task<PartOfAudience> Get(int most);

    /// <summary>Asks to be told of changes. A subscription lapses unless it is renewed within five minutes.</summary>
    [AlwaysInterleave, Alias("Subscribe")]
    Task Subscribe(IAudienceObserver observer);

    /// <summary>Ends what <see cref="Subscribe"/> began.</summary>
    [AlwaysInterleave, Alias("Unsubscribe")]
    Task Unsubscribe(IAudienceObserver observer);
}

/// <summary>Is told that what is being watched changed, at most once a second.</summary>
[Alias("owner.IAudienceObserver")]
public interface IAudienceObserver : IGrainObserver
{
    /// <summary>The audience is another; it is read.</summary>
    [OneWay, Alias("AudienceChanged")]
    Task AudienceChanged();
}

/// <summary>What runs in one part of the audience.</summary>
/// <param name="Count">How many playbacks.</param>
/// <param name="Latest">Those that started last, the latest first.</param>
[GenerateSerializer, Immutable, Alias("owner.PartOfAudience")]
public sealed record PartOfAudience([property: Id(0)] int Count, [property: Id(1)] ImmutableArray<Watching> Latest);

/// <summary>One running playback.</summary>
[GenerateSerializer, Immutable, Alias("owner.Watching")]
public sealed record Watching(
    [property: Id(0)] PlaybackId Playback,
    [property: Id(1)] UserId User,
    [property: Id(2)] ProfileId Profile,
    [property: Id(3)] TitleId Title,
    [property: Id(4)] TimeSpan Position,
    [property: Id(5)] TimeSpan Duration,
    [property: Id(6)] PlayerState State,
    [property: Id(7)] string Device,
    [property: Id(8)] DateTimeOffset Since);
