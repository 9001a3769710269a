namespace NetflixClone.Recommendations;

/// <summary>Decayed counts of which title tends to be watched soon after which.</summary>
internal sealed class Transitions
{
    /// <summary>A title is counted as following the last so many before it, and predicted from the last so many.</summary>
    public const int Window = 5;

    /// <summary>Each step further apart counts this much less.</summary>
    public const float StepDecay = 0.7f;

    /// <summary>So many transitions of evidence are needed before a title's own followers outweigh what is popular anyway.</summary>
    private const float Shrinkage = 20;

    private static readonly TimeSpan HalfLife = TimeSpan.FromDays(90);

    private readonly ForwardDecay _decay;
    private readonly Followers[] _from;

    public Transitions(int items, DateTimeOffset landmark)
        : this(new ForwardDecay(landmark, HalfLife), [.. Enumerable.Repeat(Followers.None, items)])
    {
    }

    private Transitions(ForwardDecay decay, Followers[] from) => (_decay, _from) = (decay, from);

    /// <summary>With each path's last visit counted as following the visits before it; rows that no path touches are shared.</summary>
    public Transitions With(IEnumerable<Path> paths)
    {
        var touched = new Dictionary<int, Dictionary<int, float>>();
        foreach (var (before, visit) in paths)
        {
            var weight = _decay.Weight(visit.At);
            for (var i = before.Length - 1; i >= 0; i--, weight *= StepDecay)
            {
                if (!touched.TryGetValue(before[i], out var row))
                {
                    touched[before[i]] = row = _from[before[i]].ToDictionary();
                }

                row[visit.Item] = row.GetValueOrDefault(visit.Item) + weight;
            }
        }

        var from = _from.AsSpan().ToArray();
        foreach (var (item, row) in touched)
        {
            from[item] = Followers.Of(row);
        }

        return new(_decay, from);
    }

    /// <summary>Adds to each item's score how much more often than by popularity it follows the titles watched last.</summary>
    /// <remarks>
    /// One title gives (count - total · popularity) / (total + shrinkage): the difference between the shrunk share of followers and
    /// the share of all watching. A title without followers gives nothing.
    /// </remarks>
    /// <param name="recent">The latest first.</param>
    /// <param name="popularity">What is watched anyway.</param>
    /// <param name="scores">One an item.</param>
    public void Score(ReadOnlySpan<int> recent, Popularity popularity, Span<float> scores)
    {
        var weight = 1f;
        foreach (var item in recent[..Math.Min(Window, recent.Length)])
        {
            var scale = weight / (_from[item].Total + Shrinkage);
            _from[item].AddTo(scores, scale);
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] -= scale * _from[item].Total * popularity.Share(i);
            }

            weight *= StepDecay;
        }
    }

    /// <summary>What one of the titles watched last gives to the score of another; the parts of all of them add up to it.</summary>
    /// <param name="steps">How many titles were watched since, 0 for the latest.</param>
    /// <param name="from">The title watched.</param>
    /// <param name="to">The title scored.</param>
    /// <param name="popularity">What is watched anyway.</param>
    public float Part(int steps, int from, int to, Popularity popularity)
    {
        var followers = _from[from];
        return MathF.Pow(StepDecay, steps) * (followers[to] - (followers.Total * popularity.Share(to))) / (followers.Total + Shrinkage);
    }

    /// <summary>Writes the landmark, and each item's followers.</summary>
    public void Write(ByteWriter writer)
    {
        writer.Moment(_decay.Landmark);
        foreach (var followers in _from)
        {
            followers.Write(writer);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Transitions Read(ref ByteReader reader, int items)
    {
        var decay = new ForwardDecay(reader.Moment(), HalfLife);
        var from = new Followers[items];
        for (var item = 0; item < items; item++)
        {
            from[item] = Followers.Read(ref reader, items);
        }

        return new(decay, from);
    }

    /// <summary>The visits that count as leading to one, oldest first, and the visit.</summary>
    internal readonly record struct Path(int[] Before, Interaction Visit)
    {
        /// <summary>The path to the visit at a place of a viewer's <see cref="Visits.First"/>.</summary>
        public static Path To(List<Interaction> visits, int place)
        {
            var start = Math.Max(0, place - Window);
            return new([.. visits.GetRange(start, place - start).Select(visit => visit.Item)], visits[place]);
        }
    }
}
