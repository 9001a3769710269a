using NetflixClone.Grains.Outboxes;
using NetflixClone.Grains.Viewers;
using NetflixClone.Storage.State;

namespace NetflixClone.Grains.Catalogue;

/// <summary>How a title fares, whose events were counted of late, and which changes to its facts are still to be told.</summary>
[Alias("catalogue.TitleState")]
internal sealed record TitleState : IUnfinished
{
    /// <summary>Of so many viewers the last counted event is remembered. A viewer's event comes twice only soon after, so that these are plenty.</summary>
    public const int MaxRemembered = 256;

    private static readonly TitleCounters None = new(0, 0, 0, 0);

    public TitleCounters Counters { get; init; } = None;

    /// <summary>The last counted event of a viewer, the latest counted first.</summary>
    public ImmutableArray<Counted> Remembered { get; init; } = [];

    public Outbox<CatalogueEvent> Outbox { get; init; } = Outbox<CatalogueEvent>.Empty;

    /// <inheritdoc/>
    [JsonIgnore]
    public bool IsUnfinished => !Outbox.Waiting.IsEmpty;

    /// <summary>What happened to the facts, which are kept elsewhere: in the outbox.</summary>
    public TitleState Apply(CatalogueEvent happened) => this with { Outbox = Outbox.Append(happened) };

    /// <summary>With one more event, unless it was counted or there is nothing to count in it.</summary>
    public TitleState Count(PlaybackEvent happened)
    {
        var change = ChangeBy(happened);
        if (change == None || Remembered.Any(counted => counted.Profile == happened.Profile && counted.Sequence >= happened.Sequence))
        {
            return this;
        }

        return this with
        {
            Counters = new(
                Counters.Plays + change.Plays,
                Counters.Finishes + change.Finishes,
                Math.Max(0, Counters.Likes + change.Likes), // a rating that is taken back may have been lost when it was given
                Math.Max(0, Counters.Dislikes + change.Dislikes)),
            Remembered = [new(happened.Profile, happened.Sequence), .. Remembered.Where(other => other.Profile != happened.Profile).Take(MaxRemembered - 1)],
        };
    }

    /// <summary>Whether <see cref="Count"/> finds something to count in such an event at all.</summary>
    public static bool Counts(PlaybackEvent happened) => ChangeBy(happened) != None;

    /// <summary>By how much an event changes the counters. A rating counts its viewer once, and no longer where it counted before.</summary>
    private static TitleCounters ChangeBy(PlaybackEvent happened) => happened switch
    {
        PlaybackStarted => None with { Plays = 1 },
        PlaybackFinished => None with { Finishes = 1 },
        TitleRated e => None with { Likes = Likes(e.Rating) - Likes(e.Before), Dislikes = Dislikes(e.Rating) - Dislikes(e.Before) },
        _ => None,
    };

    private static long Likes(Rating? rating) => rating is Rating.Up or Rating.Love ? 1 : 0;

    private static long Dislikes(Rating? rating) => rating is Rating.Down ? 1 : 0;

    /// <summary>The last event of a viewer that was counted.</summary>
    [Alias("catalogue.Counted")]
    internal readonly record struct Counted(ProfileId Profile, long Sequence);
}
