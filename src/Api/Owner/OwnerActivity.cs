using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using NetflixClone.Api.Live;
using NetflixClone.Grains.Owner;

namespace NetflixClone.Api.Owner;

/// <summary>Sends the owner's open pages what is being watched, whenever it changes. Subscribed only while such a page is open.</summary>
/// <remarks>Every part of the audience tells of its own changes; together they are told on at most once in <see cref="Beat"/>.</remarks>
internal sealed partial class OwnerActivity(
    IGrainFactory grains, IHubContext<LiveHub> hub, Audience audience, TimeProvider clock, ILogger<OwnerActivity> logger) : IAudienceObserver
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<string, byte> _watchers = new(StringComparer.Ordinal);
    private IAudienceObserver? _reference;
    private int _telling;

    public async Task JoinedAsync(string connection)
    {
        _watchers[connection] = 0;
        await RenewAsync();
        await hub.Clients.Client(connection).ActivityChanged(await audience.GetAsync());
    }

    public async Task LeftAsync(string connection)
    {
        if (_watchers.TryRemove(connection, out _) && _watchers.IsEmpty)
        {
            await Task.WhenAll(audience.Parts.Select(part => part.Unsubscribe(Reference())));
        }
    }

    /// <summary>Keeps the subscription alive while somebody looks.</summary>
    public Task RenewAsync() => _watchers.IsEmpty ? Task.CompletedTask : Task.WhenAll(audience.Parts.Select(part => part.Subscribe(Reference())));

    public Task AudienceChanged()
    {
        if (Interlocked.Exchange(ref _telling, 1) == 0)
        {
            _ = TellSoonAsync();
        }

        return Task.CompletedTask;
    }

    private async Task TellSoonAsync()
    {
        await Task.Delay(Beat, clock);
        Volatile.Write(ref _telling, 0); // what changes from now on is told with the next beat
        try
        {
            await hub.Clients.Clients([.. _watchers.Keys]).ActivityChanged(await audience.GetAsync());
        }
        catch (Exception failure) // a grain that does not answer; the page is told again with the next change
        {
            LogNotTold(failure);
        }
    }

    private IAudienceObserver Reference() => _reference ??= grains.CreateObjectReference<IAudienceObserver>(this);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is being watched could not be told to the owner's pages")]
    private partial void LogNotTold(Exception failure);
}
