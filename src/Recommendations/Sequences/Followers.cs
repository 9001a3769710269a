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

    public void AddTo(Span<float> scores, float scale)
    {
        for (var i = 0; i < _items.Length; i++)
        {
            scores[_items[i]] += scale * _counts[i];
        }
    }
}
