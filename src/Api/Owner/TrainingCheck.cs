using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NetflixClone.Grains.Recommendations;

namespace NetflixClone.Api.Owner;

/// <summary>Tells the owner what the recommendations were learned from. Always well: without a model the pages show what needs none.</summary>
internal sealed class TrainingCheck(IGrainFactory grains, TimeProvider clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var model = await grains.GetGrain<ITrainerGrain>(ITrainerGrain.Current).Model();
        return HealthCheckResult.Healthy(Describe(model, clock.GetUtcNow()));
    }

    public static string Describe(ModelInfo model, DateTimeOffset now) => model.Version == 0
        ? "The first training is not done yet."
        : string.Create(
            CultureInfo.InvariantCulture,
            $"Model {model.Version}, trained {(now - model.TrainedAt).TotalMinutes:N0} min ago from {model.Interactions:N0} interactions of {model.Viewers:N0} viewers.");
}
