namespace NetflixClone.Recommendations;

/// <summary>How many viewers have watched each title, under two decays.</summary>
internal sealed class Popularity
{
    /// <summary>Half-life of what counts as popular.</summary>
    public static readonly TimeSpan LastingHalfLife = TimeSpan.FromDays(180);

    /// <summary>Half-life of what counts as trending.</summary>
    public static readonly TimeSpan TrendingHalfLife = TimeSpan.FromDays(7);

    private readonly ForwardDecay _lastingDecay;
    private readonly ForwardDecay _trendingDecay;
    private readonly float[] _lasting;
    private readonly float[] _trending;

    public Popularity(int items, DateTimeOffset landmark)
        : this(new(landmark, LastingHalfLife), new(landmark, TrendingHalfLife), new float[items], new float[items])
    {
    }

    private Popularity(ForwardDecay lastingDecay, ForwardDecay trendingDecay, float[] lasting, float[] trending)
    {
        (_lastingDecay, _trendingDecay, _lasting, _trending) = (lastingDecay, trendingDecay, lasting, trending);
        Total = lasting.Sum();
    }

    /// <summary>Decayed viewers of each item, up to a common factor.</summary>
    public ReadOnlySpan<float> Lasting => _lasting;

    /// <summary>The same, of the last days.</summary>
    public ReadOnlySpan<float> Trending => _trending;

    /// <summary>The sum of <see cref="Lasting"/>.</summary>
    public float Total { get; }

    /// <summary>The part of all watching that goes to an item.</summary>
    public float Share(int item) => Total > 0 ? _lasting[item] / Total : 0;

    /// <summary>With these first visits of titles counted too.</summary>
    public Popularity With(IEnumerable<Interaction> visits)
    {
        var (lasting, trending) = (_lasting.AsSpan().ToArray(), _trending.AsSpan().ToArray());
        foreach (var visit in visits)
        {
            lasting[visit.Item] += _lastingDecay.Weight(visit.At);
            trending[visit.Item] += _trendingDecay.Weight(visit.At);
        }

        return new(_lastingDecay, _trendingDecay, lasting, trending);
    }

    /// <summary>Writes the landmark and both counts.</summary>
    public void Write(ByteWriter writer)
    {
        writer.Moment(_lastingDecay.Landmark);
        writer.Singles(_lasting);
        writer.Singles(_trending);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Popularity Read(ref ByteReader reader, int items)
    {
        var read = new Popularity(items, reader.Moment());
        reader.Singles(read._lasting);
        reader.Singles(read._trending);
        return new(read._lastingDecay, read._trendingDecay, read._lasting, read._trending);
    }
}
