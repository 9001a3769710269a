using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NetflixClone.Catalogue;
using NetflixClone.Grains.Catalogue;
using NetflixClone.Grains.Taste;
using NetflixClone.Recommendations;
using NetflixClone.Storage.Interactions;
using Interaction = NetflixClone.Recommendations.Interaction;

namespace NetflixClone.Grains.Recommendations;

/// <summary>Trains a model from the catalogue, the interaction log and the simulated viewers. Takes processor time: never called in a grain's turn.</summary>
internal sealed class ModelTraining(
    ITitleStore titles, IInteractionLog log, TimeProvider clock, IOptions<TrainingSettings> settings, IHostApplicationLifetime host)
{
    /// <summary>Trains anew, starting from the factors of an earlier model when there is one.</summary>
    /// <exception cref="OperationCanceledException">The host stops.</exception>
    public async Task<TrainedModel> TrainAsync(IRecommendationModel? previous)
    {
        var cancellation = host.ApplicationStopping;
        var catalogue = (await titles.LoadAllAsync(cancellation)).Select(stored => stored.Title).OrderBy(title => title.Id.Value).ToArray();
        var items = new ItemIndex(catalogue.Select(title => title.Id.Value));
        var now = clock.GetUtcNow();
        var viewers = new List<IReadOnlyList<Interaction>>(await ReadLog(items, cancellation));
        if (settings.Value.SimulatedViewers is { } path)
        {
            using var reader = File.OpenText(path);
            viewers.AddRange(SimulatedViewers.Parse(reader, items, now));
        }

        var model = ModelTrainer.Train(new(items, [.. catalogue.Select(Features)], viewers, now), previous: previous, cancellation: cancellation);
        return new(Guid.NewGuid(), model, [.. catalogue.Select(title => title.Maturity)], viewers.Sum(viewer => (long)viewer.Count), viewers.Count);
    }

    private async Task<IEnumerable<IReadOnlyList<Interaction>>> ReadLog(ItemIndex items, CancellationToken cancellation)
    {
        var viewers = new Dictionary<Guid, List<Interaction>>();
        var older = await log.PositionBeforeLatestAsync(settings.Value.MaxInteractions);
        await foreach (var (_, logged) in log.ReadAllAsync(older, cancellation))
        {
            if (items.TryFind(logged.Title, out var item) && Enum.TryParse<TasteSignal>(logged.Signal, out var signal))
            {
                var viewer = viewers.TryGetValue(logged.Profile, out var known) ? known : viewers[logged.Profile] = [];
                viewer.Add(new(item, signal.ToKind(), logged.At, (float)logged.Fraction));
            }
        }

        return viewers.Values;
    }

    private static ItemFeatures Features(Title title) => new()
    {
        Genres = title.Genres,
        Directors = title.Directors,
        Cast = [.. title.Cast.Select(member => member.Name)],
        Year = title.Year,
    };
}
