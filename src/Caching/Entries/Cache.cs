using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace NetflixClone.Caching;

/// <summary>
/// What is dear to make and asked for often: looked up in this process, then where all processes look, and made only if neither has it.
/// </summary>
/// <remarks>
/// However many ask for a missing value at once, in one process it is made once and all get it. A failure reaches all who wait and is not
/// kept. Nothing here is the only copy of anything.
/// </remarks>
public sealed class Cache
{
    private readonly ConcurrentDictionary<CacheKey, TaskCompletionSource<ReadOnlyMemory<byte>>> _underWay = new();
    private readonly CacheOptions _options;
    private readonly CacheMetrics _metrics;
    private readonly TimeProvider _clock;
    private readonly NearStore _near;
    private readonly ISharedStore? _shared;

    internal Cache(IOptions<CacheOptions> options, CacheMetrics metrics, TimeProvider clock, ISharedStore? shared)
    {
        _options = options.Value;
        _metrics = metrics;
        _clock = clock;
        _near = new(_options.Megabytes * 1024L * 1024, clock);
        _shared = shared;
        metrics.ObserveBytes(() => _near.Bytes);
    }

    /// <summary>The value under a key, made if nobody has it.</summary>
    /// <param name="key">Carries the version of what the value is made from.</param>
    /// <param name="load">Makes the value. It serves everybody who waits, so it knows of no single caller's patience.</param>
    /// <param name="cancellation">Gives up waiting for what somebody else began.</param>
    public ValueTask<ReadOnlyMemory<byte>> GetAsync(
        CacheKey key, Func<ValueTask<ReadOnlyMemory<byte>>> load, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(load);
        if (_near.TryGet(key, out var value))
        {
            _metrics.Hit(key.Kind, CacheMetrics.Near);
            return new(value);
        }

        return new(_shared is null ? LeadOrFollowAsync(key, load, cancellation) : AskAsync(_shared, key, load, cancellation));
    }

    /// <summary>Asks where all processes look. Only making a value is worth waiting for each other.</summary>
    private async Task<ReadOnlyMemory<byte>> AskAsync(
        ISharedStore shared, CacheKey key, Func<ValueTask<ReadOnlyMemory<byte>>> load, CancellationToken cancellation)
    {
        if (await shared.GetAsync(key) is { } found)
        {
            _metrics.Hit(key.Kind, CacheMetrics.Shared);
            _near.Set(key, found, Lifetime());
            return found;
        }

        return await LeadOrFollowAsync(key, load, cancellation);
    }

    private async Task<ReadOnlyMemory<byte>> LeadOrFollowAsync(
        CacheKey key, Func<ValueTask<ReadOnlyMemory<byte>>> load, CancellationToken cancellation)
    {
        var own = new TaskCompletionSource<ReadOnlyMemory<byte>>(TaskCreationOptions.RunContinuationsAsynchronously);
        var leader = _underWay.GetOrAdd(key, own);
        if (leader != own)
        {
            _metrics.Followed(key.Kind);
            return await leader.Task.WaitAsync(cancellation);
        }

        try
        {
            var value = await FetchAsync(key, load);
            own.SetResult(value);
            return value;
        }
        catch (Exception failure) // whatever it is: who waits hears of it, like who asked first
        {
            own.SetException(failure);
            _ = own.Task.Exception; // looked at, in case that nobody waits
            throw;
        }
        finally
        {
            _underWay.TryRemove(key, out _);
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>> FetchAsync(CacheKey key, Func<ValueTask<ReadOnlyMemory<byte>>> load)
    {
        if (_near.TryGet(key, out var value)) // it came between the look-up and here
        {
            _metrics.Hit(key.Kind, CacheMetrics.Near);
            return value;
        }

        _metrics.Missed(key.Kind);
        value = await LoadAsync(key, load);
        if (value.Length <= _options.MaxEntryKilobytes * 1024L)
        {
            var lifetime = Lifetime();
            _near.Set(key, value, lifetime);
            await (_shared?.SetAsync(key, value, lifetime) ?? ValueTask.CompletedTask);
        }

        return value;
    }

    private async ValueTask<ReadOnlyMemory<byte>> LoadAsync(CacheKey key, Func<ValueTask<ReadOnlyMemory<byte>>> load)
    {
        var began = _clock.GetTimestamp();
        try
        {
            var value = await load();
            _metrics.Loaded(key.Kind, _clock.GetElapsedTime(began));
            return value;
        }
        catch
        {
            _metrics.LoadFailed(key.Kind);
            throw;
        }
    }

    private TimeSpan Lifetime() => _options.Lifetime * (1 - (Random.Shared.NextDouble() / 10));
}
