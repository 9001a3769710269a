using Microsoft.Extensions.DependencyInjection;
using NetflixClone.TestKit;
using Orleans.Hosting;

namespace NetflixClone.Engine.Contract.Tests;

/// <summary>Tests of what Orleans promises a grain, each with a host of its own. They hold with either engine, so they use Orleans' API alone.</summary>
public abstract class ContractTests : IAsyncLifetime
{
    protected Gates Gates { get; } = new();

    protected Journal Journal { get; } = new();

    protected GrainHost Host { get; private set; } = null!;

    protected IClusterClient Grains => Host.Grains;

    public async Task InitializeAsync() => Host = await Start();

    public Task DisposeAsync() => Host.DisposeAsync().AsTask();

    protected virtual void Configure(ISiloBuilder silo)
    {
    }

    /// <summary>A host with the same gates and journal.</summary>
    protected Task<GrainHost> Start(InMemoryGrainStorage? storage = null, InMemoryReminders? reminders = null, FakeClock? clock = null, Action<ISiloBuilder>? configure = null) =>
        GrainHost.Start(
            silo =>
            {
                silo.Services.AddSingleton(Gates);
                silo.Services.AddSingleton(Journal);
                Configure(silo);
                configure?.Invoke(silo);
            },
            clock,
            storage,
            reminders);
}
