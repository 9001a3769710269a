using System.Collections;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Utilities;

/// <summary>The observers of a grain, each known by its own reference.</summary>
public class ObserverManager<TObserver>(TimeSpan expiration, ILogger log) : ObserverManager<IAddressable, TObserver>(expiration, log);

/// <summary>The observers of a grain. They expire unless they subscribe again, and one that fails is dropped.</summary>
/// <remarks>Belongs to one activation. Observers may come and go while others are being notified.</remarks>
public partial class ObserverManager<TIdentity, TObserver>(TimeSpan expiration, ILogger log) : IEnumerable<TObserver> where TIdentity : notnull
{
    private readonly ILogger _log = log;
    private ImmutableDictionary<TIdentity, Entry> _entries = ImmutableDictionary<TIdentity, Entry>.Empty;

    /// <summary>Tells the time, UTC; a grain sets it to its own clock.</summary>
    public Func<DateTime> GetDateTime { get; set; } = static () => TimeProvider.System.GetUtcNow().UtcDateTime;

    /// <summary>How long an observer stays after it subscribed.</summary>
    public TimeSpan ExpirationDuration { get; set; } = expiration;

    /// <summary>How many observers there are, expired ones that were not yet dropped included.</summary>
    public int Count => _entries.Count;

    /// <summary>The observers now.</summary>
    public IReadOnlyDictionary<TIdentity, TObserver> Observers => _entries.ToImmutableDictionary(e => e.Key, e => e.Value.Observer);

    /// <summary>Drops all of them.</summary>
    public void Clear() => _entries = _entries.Clear();

    /// <summary>Adds an observer, or lets one that is there stay longer.</summary>
    public void Subscribe(TIdentity id, TObserver observer) => _entries = _entries.SetItem(id, new(observer, GetDateTime()));

    /// <summary>Drops one.</summary>
    public void Unsubscribe(TIdentity id) => _entries = _entries.Remove(id);

    /// <summary>Notifies one after another; done when the last was.</summary>
    public async Task Notify(Func<TObserver, Task> notification, Func<TObserver, bool>? predicate = null)
    {
        foreach (var (id, entry) in Current(predicate))
        {
            try
            {
                await notification(entry.Observer);
            }
            catch (Exception failure) // whatever it is, this observer cannot be reached and the others must be
            {
                DropFailed(id, failure);
            }
        }
    }

    /// <summary>Notifies all without waiting for them.</summary>
    public void Notify(Action<TObserver> notification, Func<TObserver, bool>? predicate = null)
    {
        foreach (var (id, entry) in Current(predicate))
        {
            try
            {
                notification(entry.Observer);
            }
            catch (Exception failure) // as above
            {
                DropFailed(id, failure);
            }
        }
    }

    /// <summary>Drops those that have expired.</summary>
    public void ClearExpired()
    {
        var now = GetDateTime();
        _entries = _entries.RemoveRange(_entries.Where(e => e.Value.LastSeen + ExpirationDuration < now).Select(e => e.Key));
    }

    /// <inheritdoc/>
    public IEnumerator<TObserver> GetEnumerator() => _entries.Values.Select(e => e.Observer).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEnumerable<KeyValuePair<TIdentity, Entry>> Current(Func<TObserver, bool>? predicate)
    {
        ClearExpired();
        var current = _entries;
        return predicate is null ? current : current.Where(e => predicate(e.Value.Observer));
    }

    private void DropFailed(TIdentity id, Exception failure)
    {
        Unsubscribe(id);
        LogDropped(failure, id);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Dropped the observer {Id}, which could not be notified")]
    private partial void LogDropped(Exception failure, TIdentity id);

    private sealed record Entry(TObserver Observer, DateTime LastSeen);
}
