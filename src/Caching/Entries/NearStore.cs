using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace NetflixClone.Caching;

/// <summary>Values in this process's memory, up to a number of bytes; those that nobody asked for lately go first.</summary>
/// <remarks>
/// Two generations: what is set or asked for is in the young one. When that has half of the bytes it becomes the old one, and what was the old
/// one till then is forgotten. Reading takes no lock, and neither side keeps a list of who was asked for when.
/// </remarks>
internal sealed class NearStore(long maxBytes, TimeProvider clock)
{
    private const int BytesOfEntry = 200; // keys, entry and the dictionary's node, about

    private readonly Lock _turning = new();
    private Generation _young = new();
    private Generation _old = new();

    /// <summary>About how many bytes are kept.</summary>
    public long Bytes => Volatile.Read(ref _young).Bytes + Volatile.Read(ref _old).Bytes;

    public bool TryGet(CacheKey key, out ReadOnlyMemory<byte> value)
    {
        if (!Volatile.Read(ref _young).TryGet(key, out var entry) && Volatile.Read(ref _old).TryGet(key, out entry))
        {
            Keep(key, entry);
        }

        value = entry?.Value ?? default;
        return entry?.Until > clock.GetUtcNow();
    }

    public void Set(CacheKey key, ReadOnlyMemory<byte> value, TimeSpan lifetime)
    {
        if (value.Length + BytesOfEntry <= maxBytes / 2)
        {
            Keep(key, new(value, clock.GetUtcNow() + lifetime));
        }
    }

    private void Keep(CacheKey key, Entry entry)
    {
        var young = Volatile.Read(ref _young);
        if (young.Set(key, entry) <= maxBytes / 2)
        {
            return;
        }

        lock (_turning)
        {
            if (ReferenceEquals(_young, young)) // else somebody else did it
            {
                Volatile.Write(ref _old, young);
                Volatile.Write(ref _young, new());
            }
        }
    }

    private sealed record Entry(ReadOnlyMemory<byte> Value, DateTimeOffset Until);

    private sealed class Generation
    {
        private readonly ConcurrentDictionary<CacheKey, Entry> _entries = new();
        private long _bytes;

        public long Bytes => Volatile.Read(ref _bytes);

        public bool TryGet(CacheKey key, [NotNullWhen(true)] out Entry? entry) => _entries.TryGetValue(key, out entry);

        /// <summary>Sets an entry.</summary>
        /// <returns>The bytes that the generation has now.</returns>
        public long Set(CacheKey key, Entry entry)
        {
            if (_entries.TryAdd(key, entry))
            {
                return Interlocked.Add(ref _bytes, entry.Value.Length + BytesOfEntry);
            }

            _entries[key] = entry; // the same value, for longer: what lies under a key never changes
            return Bytes;
        }
    }
}
