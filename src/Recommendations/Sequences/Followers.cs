namespace NetflixClone.Recommendations;

/// <summary>The decayed counts of what follows one title; immutable, sorted by item.</summary>
internal sealed class Followers
{
    public static readonly Followers None = new([], []);

    private readonly int[] _items;
    private readonly float[] _counts;

    private Followers(int[] items, float[] counts)
    {
        (_items, _counts) = (items, counts);
        Total = counts.Sum();
    }

    public float Total { get; }

    public float this[int item] => Array.BinarySearch(_items, item) is var place and >= 0 ? _counts[place] : 0;

    public static Followers Of(Dictionary<int, float> counts)
    {
        var (items, values) = (counts.Keys.ToArray(), counts.Values.ToArray());
        Array.Sort(items, values);
        return new(items, values);
    }

    public Dictionary<int, float> ToDictionary() =>
        new(_items.Zip(_counts, KeyValuePair.Create));

    /// <summary>Writes how many there are, then each as its distance from the one before and its count.</summary>
    public void Write(ByteWriter writer)
    {
        writer.Number(_items.Length);
        for (var (i, next) = (0, 0); i < _items.Length; next = _items[i++] + 1)
        {
            writer.Number(_items[i] - next);
        }

        writer.Singles(_counts);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Followers Read(ref ByteReader reader, int all)
    {
        var items = new int[reader.Count(1 + sizeof(float))];
        for (var (i, next) = (0, 0); i < items.Length; next = items[i++] + 1)
        {
            items[i] = next + reader.Below(all - next);
        }

        var counts = new float[items.Length];
        reader.Singles(counts);
        return items.Length == 0 ? None : new(items, counts);
    }

    public void AddTo(Span<float> scores, float scale)
    {
        for (var i = 0; i < _items.Length; i++)
        {
            scores[_items[i]] += scale * _counts[i];
        }
    }
}
