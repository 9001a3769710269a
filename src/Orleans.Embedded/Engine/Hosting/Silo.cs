using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Configuration;
using Orleans.Runtime;

namespace NetflixClone.EmbeddedEngine;

/// <summary>The one silo of this process: everything that activations share.</summary>
internal sealed partial class Silo : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _aborting = new();
    private readonly ILogger _logger;
    private readonly Lazy<IIncomingGrainCallFilter[]> _callFilters;
    private readonly GrainCollectionOptions _collection;
    private volatile bool _closed;

    public Silo(
        IServiceProvider services,
        ServiceLifetimes lifetimes,
        TimeProvider clock,
        IOptions<GrainCollectionOptions> collection,
        IOptions<SiloMessagingOptions> messaging,
        ILogger<Silo> logger)
    {
        _logger = logger;
        _collection = collection.Value;
        (Services, Lifetimes, Clock) = (services, lifetimes, clock);
        ResponseTimeout = messaging.Value.ResponseTimeout;
        Timeouts = new(clock, ResponseTimeout);
        Collector = new(this, _collection);
        _callFilters = new(() => [.. services.GetServices<IIncomingGrainCallFilter>()]); // they may need the grain factory, and so this
        Proxies = new(GrainAssemblies.Manifests);
        Catalogue = new(this, Proxies.GrainClasses);
        GrainFactory = new(this);
        Metrics = new(this);
    }

    internal IServiceProvider Services { get; }

    internal ServiceLifetimes Lifetimes { get; }

    internal TimeProvider Clock { get; }

    internal CallTimeouts Timeouts { get; }

    internal Collector Collector { get; }

    internal bool HasCallFilters => Lifetimes.Has(typeof(IIncomingGrainCallFilter));

    internal IIncomingGrainCallFilter[] CallFilters => _callFilters.Value;

    internal ProxyRegistry Proxies { get; }

    internal GrainCatalogue Catalogue { get; }

    internal GrainFactory GrainFactory { get; }

    internal EngineMetrics Metrics { get; }

    internal TimeSpan ResponseTimeout { get; }

    internal TimeSpan ActivationTimeout => _collection.ActivationTimeout;

    internal TimeSpan DeactivationTimeout => _collection.DeactivationTimeout;

    /// <summary>Cancelled when the silo begins to stop.</summary>
    internal CancellationToken Stopping => _stopping.Token;

    /// <summary>Cancelled when it stops without regard to what still runs.</summary>
    internal CancellationToken Aborting => _aborting.Token;

    internal ReminderService Reminders => Services.GetService<ReminderService>()
        ?? throw new InvalidOperationException("Reminders are not part of this silo; add them by AddReminders and an IReminderTable.");

    /// <inheritdoc/>
    public void Dispose()
    {
        Metrics.Dispose();
        _stopping.Dispose();
        _aborting.Dispose();
    }

    /// <summary>Calls from outside the grains are refused from now on.</summary>
    internal void Close()
    {
        _closed = true;
        _stopping.Cancel();
    }

    internal void ThrowIfClosed()
    {
        if (_closed && Activation.Current is null)
        {
            throw new SiloUnavailableException("The silo is stopping and takes no more calls.");
        }
    }

    /// <summary>Ends every activation once its running requests are finished; those that are not by then when the token is cancelled are left behind.</summary>
    internal async Task DeactivateAll(CancellationToken abort)
    {
        using var abortion = abort.Register(_aborting.Cancel);
        var reason = new DeactivationReason(DeactivationReasonCode.ShuttingDown, "The silo stops.");
        while (Catalogue.Classes.SelectMany(c => c.Activations).Where(a => a.Status != ActivationStatus.Created).ToList() is { Count: > 0 } left)
        {
            foreach (var activation in left)
            {
                activation.Deactivate(reason, abort);
            }

            await Task.WhenAll(left.Select(activation => activation.Deactivated)).WaitAsync(abort);
        }
    }
}
