using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using NetflixClone.Api.Live;
using NetflixClone.Grains.Owner;

namespace NetflixClone.Api.Owner;

/// <summary>Sends the owner's open pages what is being watched, whenever it changes. Subscribed only while such a page is open.</summary>
internal sealed class OwnerActivity(IGrainFactory grains, IHubContext<LiveHub> hub, Audience audience) : IAudienceObserver
{
    private readonly ConcurrentDictionary<string, byte> _watchers = new(StringComparer.Ordinal);
    private IAudienceObserver? _reference;

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
            await Grain.Unsubscribe(Reference());
        }
    }

    /// <summary>Keeps the subscription alive while somebody looks.</summary>
    public Task RenewAsync() => _watchers.IsEmpty ? Task.CompletedTask : Grain.Subscribe(Reference());

    public async Task AudienceChanged() => await hub.Clients.Clients([.. _watchers.Keys]).ActivityChanged(await audience.GetAsync());

    private IAudienceGrain Grain => grains.GetGrain<IAudienceGrain>(IAudienceGrain.Current);

    private IAudienceObserver Reference() => _reference ??= grains.CreateObjectReference<IAudienceObserver>(this);
}
