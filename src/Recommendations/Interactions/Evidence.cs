namespace NetflixClone.Recommendations;

/// <summary>Turns a viewer's interactions into one <see cref="Signal"/> a title.</summary>
/// <remarks>
/// <list type="table">
/// <listheader><term>interaction</term><description>preference, confidence</description></listheader>
/// <item><term>Started</term><description>1, 0.2</description></item>
/// <item><term>Progressed to f</term><description>1, 0.2 + 0.8 f</description></item>
/// <item><term>Finished</term><description>1, 1</description></item>
/// <item><term>Abandoned early</term><description>-0.3, 0.5</description></item>
/// <item><term>Loved, Liked, Disliked</term><description>1, 3; 1, 2; -1, 2</description></item>
/// <item><term>AddedToList, RemovedFromList</term><description>1, 0.5; 0, 0.2</description></item>
/// </list>
/// The latest rating, unless taken back, decides alone: it says outright what the rest only hints at. Without one, the
/// interactions are blended in time order, each halving the confidence of those before it. The result loses half of its
/// confidence every <see cref="HalfLife"/>, counted from the interaction that last confirmed it.
/// </remarks>
internal static class Evidence
{
    /// <summary>After this time a signal counts half.</summary>
    public static readonly TimeSpan HalfLife = TimeSpan.FromDays(180);

    private const float Carry = 0.5f;

    /// <summary>The signals of a history (oldest first), in the order in which the titles were last touched, latest last.</summary>
    public static Signal[] Fold(IReadOnlyList<Interaction> history, DateTimeOffset now)
    {
        var titles = new Dictionary<int, Standing>();
        for (var i = 0; i < history.Count; i++)
        {
            titles[history[i].Item] = titles.GetValueOrDefault(history[i].Item).After(history[i], i);
        }

        return [.. titles.OrderBy(title => title.Value.Order).Select(title => title.Value.ToSignal(title.Key, now))];
    }

    private static (float Preference, float Confidence) Of(Interaction happened) => happened.Kind switch
    {
        InteractionKind.Started => (1, 0.2f),
        InteractionKind.Progressed => (1, 0.2f + (0.8f * (happened.Fraction > 0 ? MathF.Min(happened.Fraction, 1) : 0))), // not a number is 0
        InteractionKind.Finished => (1, 1),
        InteractionKind.Abandoned => (-0.3f, 0.5f),
        InteractionKind.Loved => (1, 3),
        InteractionKind.Liked => (1, 2),
        InteractionKind.Disliked => (-1, 2),
        InteractionKind.AddedToList => (1, 0.5f),
        _ => (0, 0.2f),
    };

    /// <summary>Where one title stands while a history is walked through.</summary>
    private readonly record struct Standing(float Preference, float Confidence, DateTimeOffset At, int Order)
    {
        private Interaction? Rating { get; init; }
        private Familiarity Watched { get; init; }

        public Standing After(Interaction happened, int order) => happened.Kind switch
        {
            InteractionKind.Loved or InteractionKind.Liked or InteractionKind.Disliked =>
                this with { Rating = happened, Order = order },
            InteractionKind.Unrated => this with { Rating = null, Order = order },
            _ => Blend(happened) with { Order = order },
        };

        private Standing Blend(Interaction happened)
        {
            var (preference, confidence) = Of(happened);
            var carried = Carry * Confidence;
            return this with
            {
                Preference = ((carried * Preference) + (confidence * preference)) / (carried + confidence),
                Confidence = carried + confidence,
                At = happened.At,
                Watched = happened.Kind switch
                {
                    InteractionKind.Finished or InteractionKind.Abandoned => Familiarity.Settled,
                    InteractionKind.Started or InteractionKind.Progressed when Watched == Familiarity.New => Familiarity.Known,
                    _ => Watched,
                },
            };
        }

        public Signal ToSignal(int item, DateTimeOffset now)
        {
            if (Rating is not { } rating)
            {
                return new(item, Preference, Confidence * Faded(At, now), Watched);
            }

            var (preference, confidence) = Of(rating);
            var familiarity = preference < 0 || Watched == Familiarity.Settled ? Familiarity.Settled : Familiarity.Known;
            return new(item, preference, confidence * Faded(rating.At, now), familiarity);
        }

        private static float Faded(DateTimeOffset at, DateTimeOffset now) =>
            (float)double.Exp2(-Math.Max(0, (now - at) / HalfLife));
    }
}
