using NetflixClone.Grains.Viewers;

namespace NetflixClone.Grains.Taste;

/// <summary>A viewer's interactions, folded from the playback stream.</summary>
[Alias("taste.TasteState")]
internal sealed record TasteState
{
    /// <summary>The most interactions that are kept; the oldest make room.</summary>
    public const int MaxInteractions = 200;

    /// <summary>Who leaves before this part of a title gave it up.</summary>
    public const float AbandonedBefore = 0.25f;

    /// <summary>The most events that are remembered as missing; the oldest are given up.</summary>
    public const int MaxMissing = 64;

    /// <summary>The highest sequence of an event that was taken; one that is not higher came before, unless it is <see cref="Missing"/>.</summary>
    public long Taken { get; init; }

    /// <summary>The sequences of events that were passed over: dead letters, which may be sent anew one day.</summary>
    public ImmutableArray<long> Missing { get; init; } = [];

    /// <summary>In the order in which they happened.</summary>
    public ImmutableArray<TasteInteraction> Interactions { get; init; } = [];

    public ImmutableArray<string> Genres { get; init; } = [];

    /// <summary>Whether its profile was removed, for good. Events of it may still be on their way, or lie with the dead letters: none of them may bring anything back.</summary>
    public bool IsErased { get; init; }

    /// <summary>What is left of a removed profile.</summary>
    public static TasteState Erased { get; } = new() { IsErased = true };

    /// <summary>What an event says about taste; null when nothing, as a pause that only repeats what the last mark said would not.</summary>
    public static TasteInteraction? MeaningOf(PlaybackEvent happened) => happened switch
    {
        PlaybackStarted e => new(e.Title, TasteSignal.Started, Fraction(e.Position, e.Duration), e.At),
        PlaybackProgressed e => new(e.Title, TasteSignal.Progressed, Fraction(e.Position, e.Duration), e.At),
        PlaybackPaused e => new(e.Title, TasteSignal.Progressed, Fraction(e.Position, e.Duration), e.At),
        PlaybackStopped e when Fraction(e.Position, e.Duration) is var fraction =>
            new(e.Title, fraction < AbandonedBefore ? TasteSignal.Abandoned : TasteSignal.Progressed, fraction, e.At),
        PlaybackFinished e => new(e.Title, TasteSignal.Finished, 1, e.At),
        TitleRated { Rating: Rating.Love } e => new(e.Title, TasteSignal.Loved, 1, e.At),
        TitleRated { Rating: Rating.Up } e => new(e.Title, TasteSignal.Liked, 1, e.At),
        TitleRated { Rating: Rating.Down } e => new(e.Title, TasteSignal.Disliked, 1, e.At),
        TitleRated e => new(e.Title, TasteSignal.Unrated, 0, e.At),
        TitleKept e => new(e.Title, e.Kept ? TasteSignal.Kept : TasteSignal.Dropped, 0, e.At),
        _ => null,
    };

    /// <summary>Takes an event, once: one that came before, or after its profile was erased, changes nothing.</summary>
    public TasteState Apply(PlaybackEvent happened)
    {
        if (IsErased || (happened.Sequence <= Taken && !Missing.Contains(happened.Sequence)))
        {
            return this;
        }

        var taken = happened.Sequence == Taken + 1 ? this with { Taken = happened.Sequence } : OutOfTurn(happened.Sequence);
        return happened switch
        {
            TitleForgotten e => taken with { Interactions = Interactions.RemoveAll(interaction => interaction.Title == e.Title && IsWatching(interaction)) },
            GenresChosen e => taken with { Genres = e.Genres },
            _ when MeaningOf(happened) is { } interaction => taken with { Interactions = Add(interaction) },
            _ => taken,
        };
    }

    /// <summary>Takes a sequence that is not the next: some were passed over, or one of those came after all.</summary>
    private TasteState OutOfTurn(long sequence)
    {
        if (sequence <= Taken)
        {
            return this with { Missing = Missing.Remove(sequence) };
        }

        var missing = Missing.ToList();
        for (var passed = Math.Max(Taken + 1, sequence - MaxMissing); passed < sequence; passed++)
        {
            missing.Add(passed);
        }

        return this with { Taken = sequence, Missing = [.. missing.TakeLast(MaxMissing)] };
    }

    /// <summary>The taste as plain data.</summary>
    public Taste ToTaste() => new(Taken, Interactions, Genres);

    /// <summary>One viewing is one interaction: what comes later in it replaces what was said of it before.</summary>
    private ImmutableArray<TasteInteraction> Add(TasteInteraction added)
    {
        var kept = Interactions.RemoveAll(earlier => earlier.Title == added.Title && IsReplaced(earlier.Signal, added));
        return [.. kept.Skip(kept.Length - MaxInteractions + 1), added];
    }

    private static bool IsReplaced(TasteSignal earlier, TasteInteraction added) => added.Signal switch
    {
        TasteSignal.Started => earlier is TasteSignal.Abandoned, // not given up after all
        TasteSignal.Progressed or TasteSignal.Abandoned or TasteSignal.Finished =>
            earlier is TasteSignal.Started or TasteSignal.Progressed or TasteSignal.Abandoned,
        _ => false,
    };

    private static bool IsWatching(TasteInteraction interaction) =>
        interaction.Signal is TasteSignal.Started or TasteSignal.Progressed or TasteSignal.Abandoned or TasteSignal.Finished;

    private static float Fraction(TimeSpan position, TimeSpan duration) =>
        duration <= TimeSpan.Zero ? 0 : (float)Math.Clamp(position / duration, 0, 1);
}
