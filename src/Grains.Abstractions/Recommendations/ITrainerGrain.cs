using NetflixClone.Grains.Taste;
using Orleans.Concurrency;

namespace NetflixClone.Grains.Recommendations;

/// <summary>Keeps the model learning: notes interactions and trains the catalogue's factors anew in the background. Keyed <see cref="Current"/>.</summary>
[Alias("recommendations.ITrainerGrain")]
public interface ITrainerGrain : IGrainWithStringKey
{
    /// <summary>The key of the one trainer.</summary>
    const string Current = "current";

    /// <summary>Takes one interaction into the training data; a repeated one (same profile and sequence) is not taken again.</summary>
    /// <param name="profile">Who did it.</param>
    /// <param name="sequence">Counts what that profile did.</param>
    /// <param name="happened">What was done.</param>
    /// <param name="before">What the same profile did before, oldest first: what it tends to follow on.</param>
    [AlwaysInterleave, Alias("Learn")]
    Task Learn(ProfileId profile, long sequence, TasteInteraction happened, ImmutableArray<TasteInteraction> before);

    /// <summary>What a process's copy of the model lacks; nothing before the trainer's first training. Asking wakes the trainer, which begins that at once.</summary>
    [ReadOnly, AlwaysInterleave, ResponseTimeout("00:00:10"), Alias("News")]
    Task<ModelNews> News(ModelCopy copy);

    /// <summary>What the current model is; version 0 when the first training is not done.</summary>
    [ReadOnly, AlwaysInterleave, Alias("Model")]
    Task<ModelInfo> Model();
}

/// <summary>A trained model.</summary>
/// <param name="Interactions">How many it has learned from.</param>
[GenerateSerializer, Immutable, Alias("recommendations.ModelInfo")]
public sealed record ModelInfo(
    [property: Id(0)] long Version,
    [property: Id(1)] DateTimeOffset TrainedAt,
    [property: Id(2)] long Interactions,
    [property: Id(3)] int Viewers);
