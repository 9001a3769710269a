namespace NetflixClone.Api.Live;

/// <summary>Counts how many need a key, and says when the first came and when the last left.</summary>
internal sealed class ReferenceCounts<TKey>
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, int> _counts = [];

    /// <summary>Every key that somebody needs now.</summary>
    public IReadOnlyList<TKey> Keys
    {
        get
        {
            lock (_gate)
            {
                return [.. _counts.Keys];
            }
        }
    }

    /// <summary>Whether somebody needs it.</summary>
    public bool Contains(TKey key)
    {
        lock (_gate)
        {
            return _counts.ContainsKey(key);
        }
    }

    /// <summary>One more; true for the first.</summary>
    public bool Add(TKey key)
    {
        lock (_gate)
        {
            var count = _counts.GetValueOrDefault(key);
            _counts[key] = count + 1;
            return count == 0;
        }
    }

    /// <summary>One less; true for the last.</summary>
    public bool Remove(TKey key)
    {
        lock (_gate)
        {
            var count = _counts.GetValueOrDefault(key);
            if (count > 1)
            {
                _counts[key] = count - 1;
            }

            return count == 1 && _counts.Remove(key);
        }
    }
}
