using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using NetflixClone.Api.Live;
using NetflixClone.Grains.Owner;

namespace NetflixClone.Api.Owner;

/// <summary>Sends the owner's open pages what is being watched, whenever it changes. Subscribed only while such a page is open.</summary>
/// <remarks>Every part of the audience tells of its own changes; together they are told on at most once in <see cref="Beat"/>.</remarks>
internal sealed partial class OwnerActivity : IAudienceObserver
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly IHubContext<LiveHub> _hub;
    private readonly Audience _audience;
    private readonly TimeProvider _clock;
    private readonly ILogger<OwnerActivity> _logger;
    private readonly Lazy<IAudienceObserver> _reference;
    private readonly ConcurrentDictionary<string, byte> _watchers = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private bool _changed;
    private bool _telling;

    public OwnerActivity(IGrainFactory grains, IHubContext<LiveHub> hub, Audience audience, TimeProvider clock, ILogger<OwnerActivity> logger)
    {
        (_hub, _audience, _clock, _logger) = (hub, audience, clock, logger);
        _reference = new(() => grains.CreateObjectReference<IAudienceObserver>(this));
    }

    public async Task JoinedAsync(string connection)
    {
        _watchers[connection] = 0;
        await RenewAsync();
        await _hub.Clients.Client(connection).ActivityChanged(await _audience.GetAsync());
    }

    public async Task LeftAsync(string connection)
    {
        if (_watchers.TryRemove(connection, out _) && _watchers.IsEmpty)
        {
            try
            {
                await Task.WhenAll(_audience.Parts.Select(part => part.Unsubscribe(_reference.Value)));
            }
            finally
            {
                await RenewAsync(); // somebody came meanwhile, and was perhaps overtaken
            }
        }
    }

    /// <summary>Keeps the subscription alive while somebody looks.</summary>
    public Task RenewAsync() => _watchers.IsEmpty ? Task.CompletedTask : Task.WhenAll(_audience.Parts.Select(part => part.Subscribe(_reference.Value)));

    public Task AudienceChanged()
    {
        lock (_gate)
        {
            _changed = true;
            if (!_telling)
            {
                _telling = true;
                _ = TellAsync();
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Tells at once, and what changes meanwhile with the next beat, until nothing does.</summary>
    private async Task TellAsync()
    {
        await Task.Yield(); // whoever tells of a change is not held up
        while (TakeChange())
        {
            try
            {
                await _hub.Clients.Clients([.. _watchers.Keys]).ActivityChanged(await _audience.GetAsync());
            }
            catch (Exception failure) // a grain that does not answer; the page is told again with the next change
            {
                LogNotTold(failure);
            }

            await Task.Delay(Beat, _clock);
        }
    }

    private bool TakeChange()
    {
        lock (_gate)
        {
            _telling = _changed && !_watchers.IsEmpty;
            _changed = false;
            return _telling;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is being watched could not be told to the owner's pages")]
    private partial void LogNotTold(Exception failure);
}
