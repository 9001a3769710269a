using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NetflixClone.Caching.Redis.Tests.Host;

/// <summary>What a process of the product has of Redis, composed as the product composes it; it looks for a lost Redis oftener.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly MeterListener _meters = new();
    private readonly ConcurrentDictionary<(string Name, string Tag), long> _counted = new();

    private Node(IHost host)
    {
        _host = host;
        var factory = host.Services.GetRequiredService<IMeterFactory>();
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == factory)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            _counted.AddOrUpdate((instrument.Name, tags.IsEmpty ? "" : $"{tags[^1].Value}"), value, (_, before) => before + value));
        _meters.Start();
    }

    public Cache Cache => _host.Services.GetRequiredService<Cache>();

    public IRateLimits Limits => _host.Services.GetRequiredService<IRateLimits>();

    public IOneTimeTickets Tickets => _host.Services.GetRequiredService<IOneTimeTickets>();

    public IRevocations Revocations => _host.Services.GetRequiredService<IRevocations>();

    public bool IsConnected => _host.Services.GetRequiredService<RedisLink>().Away is null;

    public static async Task<Node> StartAsync(string? endpoint, string prefix, params (string Setting, string Value)[] settings)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Redis:Endpoint"] = endpoint,
            ["Redis:Prefix"] = prefix,
            ["Redis:ConnectTimeout"] = "00:00:05",
            ["Redis:CommandTimeout"] = "00:00:05", // a busy machine is no outage
            ["Redis:ProbeEvery"] = "00:00:00.050",
            ["Redis:CompareEvery"] = "00:00:00.100",
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Setting, (string?)setting.Value)));
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        builder.AddCaching();
        var node = new Node(builder.Build());
        await node._host.StartAsync();
        return node;
    }

    /// <summary>What a counter says, of those with that last tag.</summary>
    public long Counted(string instrument, string tag) => _counted.GetValueOrDefault((instrument, tag));

    public async Task<HealthReportEntry> Health() =>
        (await _host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["redis"];

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _meters.Dispose();
        _host.Dispose();
    }
}
