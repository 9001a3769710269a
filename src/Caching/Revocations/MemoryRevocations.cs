using System.Collections.Concurrent;

namespace NetflixClone.Caching;

/// <summary>What is void, as this process knows it.</summary>
internal sealed class MemoryRevocations(TimeProvider clock) : IRevocations
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new(StringComparer.Ordinal);

    public bool IsEmpty => _until.IsEmpty;

    /// <summary>All that is void, and until when it has to be remembered.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> All => _until;

    public ValueTask RevokeAsync(string id, TimeSpan lifetime)
    {
        Add(id, clock.GetUtcNow() + lifetime);
        return ValueTask.CompletedTask;
    }

    public bool Contains(string id) => _until.TryGetValue(id, out var until) && until > clock.GetUtcNow();

    public void Add(string id, DateTimeOffset until)
    {
        ForgetExpired();
        _until.AddOrUpdate(id, until, (_, known) => known > until ? known : until);
    }

    private void ForgetExpired()
    {
        var now = clock.GetUtcNow();
        foreach (var (id, until) in _until)
        {
            if (until <= now)
            {
                _until.TryRemove(new(id, until));
            }
        }
    }
}
