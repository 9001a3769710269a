using Orleans;
using Orleans.Runtime;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Tells what is active in this process.</summary>
public sealed class ManagementGrain : Grain, IManagementGrain
{
    private static Silo Silo => Activation.Current!.Silo;

    /// <inheritdoc/>
    public Task<SimpleGrainStatistic[]> GetSimpleGrainStatistics() => Task.FromResult(Silo.Catalogue.Classes
        .Where(c => c.ActivationCount > 0)
        .Select(c => new SimpleGrainStatistic { GrainType = $"{c.ClrType.FullName},{c.ClrType.Assembly.GetName().Name}", ActivationCount = c.ActivationCount })
        .ToArray());

    /// <inheritdoc/>
    public ValueTask<List<GrainId>> GetActiveGrains(GrainType type) =>
        ValueTask.FromResult(Silo.Catalogue.Find(type).Activations.Select(activation => activation.GrainId).ToList());

    /// <inheritdoc/>
    public Task<int> GetTotalActivationCount() => Task.FromResult(Silo.Catalogue.Classes.Sum(c => c.ActivationCount));

    /// <inheritdoc/>
    public Task ForceActivationCollection(TimeSpan ageLimit) => Silo.Collector.Collect(ageLimit);
}
