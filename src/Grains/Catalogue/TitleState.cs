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

    public TitleCounters Counters { get; init; } = new(0, 0, 0, 0);

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
        var counters = happened switch
        {
            PlaybackStarted => Counters with { Plays = Counters.Plays + 1 },
            PlaybackFinished => Counters with { Finishes = Counters.Finishes + 1 },
            TitleRated { Rating: Rating.Up or Rating.Love } => Counters with { Likes = Counters.Likes + 1 },
            TitleRated { Rating: Rating.Down } => Counters with { Dislikes = Counters.Dislikes + 1 },
            _ => Counters,
        };
        if (counters == Counters || Remembered.Any(counted => counted.Profile == happened.Profile && counted.Sequence >= happened.Sequence))
        {
            return this;
        }

        return this with
        {
            Counters = counters,
            Remembered = [new(happened.Profile, happened.Sequence), .. Remembered.Where(other => other.Profile != happened.Profile).Take(MaxRemembered - 1)],
        };
    }

    /// <summary>Whether <see cref="Count"/> finds something to count in such an event at all.</summary>
    public static bool Counts(PlaybackEvent happened) => happened is PlaybackStarted or PlaybackFinished or TitleRated { Rating: not null };

    /// <summary>The last event of a viewer that was counted.</summary>
    [Alias("catalogue.Counted")]
    internal readonly record struct Counted(ProfileId Profile, long Sequence);
}
