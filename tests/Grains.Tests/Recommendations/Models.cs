using System.Collections.Immutable;
using NetflixClone.Grains.Recommendations;
using NetflixClone.Grains.Taste;
using NetflixClone.Recommendations;

namespace NetflixClone.Grains.Tests.Recommendations;

/// <summary>Small models of the test's films.</summary>
internal static class Models
{
    /// <summary>A training of its own of the first so many films.</summary>
    public static TrainedModel Trained(int films = Films.Count, TrainedModel? previous = null)
    {
        var items = new ItemIndex(Enumerable.Range(1, films).Select(number => The.TitleOf(number).Value));
        var features = Enumerable.Range(1, films).Select(number => new ItemFeatures { Genres = [number % 2 == 0 ? "Crime" : "Comedy"] }).ToArray();
        var model = ModelTrainer.Train(new(items, features, [], The.Moment), previous: previous?.Model);
        return new(Guid.NewGuid(), model, [.. Enumerable.Repeat(Maturity.All, films)], 0, 0);
    }

    public static ModelCopy Copy(this TrainedModel? trained) => new(Guid.NewGuid(), trained?.Training, trained?.Model.Learned ?? 0);

    public static TasteInteraction Finished(int film) => new(The.TitleOf(film), TasteSignal.Finished, 1, The.Moment);

    /// <summary>Whether both are there and know the same, of the same training.</summary>
    public static bool Same(TrainedModel? one, TrainedModel? other) =>
        one is not null && other is not null && one.Training == other.Training && one.Bytes().SequenceEqual(other.Bytes());

    /// <summary>Everything that a model knows.</summary>
    public static ImmutableArray<byte> Bytes(this TrainedModel trained) => [.. trained.ToNews().ShouldBeOfType<ModelNews.Trained>().Bytes.Span];
}
