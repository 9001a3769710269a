using Microsoft.Extensions.DependencyInjection;
using NetflixClone.Bench.Frame;
using NetflixClone.Grains.Outboxes;
using NetflixClone.Grains.Viewers;
using NetflixClone.TestKit;
using Orleans.Configuration;
using Orleans.Storage;

namespace NetflixClone.Bench.Engine;

/// <summary>What a viewer weighs in memory, and what is left of a million of them once they are idle.</summary>
internal sealed class GrainMemoryBenchmark : IBenchmark
{
    private const int Profiles = 1_000_000;
    private const int Callers = 64;

    public string Name => "grain-memory";

    public string About => "bytes an active viewer with a history of 20 titles, and what a million leave behind once collected";

    public async Task Run(Report report)
    {
        var clock = new FakeClock();
        await using var silo = await LocalSilo.Start(builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.AddSingleton<OutboxMetrics>();
            builder.Services.AddKeyedSingleton<IGrainStorage>("Default", new ViewersWithHistory());
        });
        var management = silo.Grains.GetGrain<IManagementGrain>(0);
        await Touch(silo.Grains, 0, 1_000); // types, code and pools are there before the first measurement
        var active = await management.GetTotalActivationCount();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await Touch(silo.Grains, 1_000, Profiles);
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        var activations = await management.GetTotalActivationCount() - active;
        Report.Note($"{activations} activations hold {grown / 1e6:0} MB");
        report.Add("active", (double)grown / activations, "bytes");

        clock.Advance(new GrainCollectionOptions().CollectionAge * 2);
        await management.ForceActivationCollection(TimeSpan.Zero);
        Report.Note($"{await management.GetTotalActivationCount()} activations are left once idle");
        report.Add("after_collection", (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6, "MB");
    }

    private static Task Touch(IGrainFactory grains, int first, int count) =>
        Everybody.Acts(first, count, Callers, profile => grains.GetGrain<IViewerGrain>(Key(profile)).Get());

    private static Guid Key(int profile) => new(profile, 0, 0, [1, 2, 3, 4, 5, 6, 7, 8]);

    /// <summary>Storage in which everybody has watched 20 titles.</summary>
    private sealed class ViewersWithHistory : IGrainStorage
    {
        public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            grainState.State = typeof(T) == typeof(ViewerState) ? (T)(object)Watched() : Activator.CreateInstance<T>();
            (grainState.RecordExists, grainState.ETag) = (true, "1");
            return Task.CompletedTask;
        }

        public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Task.CompletedTask;

        public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Task.CompletedTask;

        private static ViewerState Watched() => new()
        {
            Version = 20,
            History = [.. Enumerable.Range(1, 20).Select(title => new WatchedTitle(
                new(Key(title)), TimeSpan.FromMinutes(title), TimeSpan.FromMinutes(90), DateTimeOffset.UnixEpoch.AddDays(title)))],
        };
    }
}
