using NetflixClone.Catalogue.Search;
using NetflixClone.Grains.Taste;
using NetflixClone.Recommendations;

namespace NetflixClone.Grains.Recommendations;

/// <summary>A model with what serving it needs beside it.</summary>
/// <param name="Training">Which training it is the result of; no two in a cluster have the same, as versions may.</param>
/// <param name="Model">What was learned.</param>
/// <param name="Maturities">From which age each title is suitable, by its number in the model.</param>
/// <param name="Interactions">How many it was trained from, simulated ones included.</param>
/// <param name="Viewers">Whose they were.</param>
internal sealed record TrainedModel(Guid Training, IRecommendationModel Model, ImmutableArray<Maturity> Maturities, long Interactions, int Viewers)
{
    /// <summary>Which titles a profile may see.</summary>
    public Func<int, bool> UpTo(Maturity maturity) => item => Maturities[item] <= maturity;

    /// <summary>The interactions with titles that the model knows, in its numbers.</summary>
    public List<Interaction> Number(ImmutableArray<TasteInteraction> interactions)
    {
        var numbered = new List<Interaction>(interactions.Length);
        foreach (var interaction in interactions)
        {
            if (Model.Items.TryFind(interaction.Title.Value, out var item))
            {
                numbered.Add(new(item, interaction.Signal.ToKind(), interaction.At, interaction.Fraction));
            }
        }

        return numbered;
    }

    /// <summary>Genres as the model knows them: viewers choose them by their slugs. One that no title has falls off.</summary>
    public IReadOnlyList<string> Name(ImmutableArray<string> slugs) =>
        slugs.IsEmpty ? [] : [.. Model.Genres.Where(name => slugs.Contains(GenreCount.SlugOf(name)))];

    /// <summary>An interaction in the model's words, as short as can be; null when the model does not know the title.</summary>
    public Lesson? Lesson(TasteInteraction happened, ImmutableArray<TasteInteraction> before) =>
        Number([happened]) is [var numbered] ? new Lesson(numbered, Number(before)).Shortened() : null;

    /// <summary>With more interactions counted in what learns at once.</summary>
    public TrainedModel Learn(IReadOnlyList<Lesson> lessons) => this with { Model = Model.Learn(lessons) };
}

/// <summary>Signals of taste in the model's words.</summary>
internal static class Signals
{
    /// <summary>What the model calls it.</summary>
    public static InteractionKind ToKind(this TasteSignal signal) => signal switch
    {
        TasteSignal.Started => InteractionKind.Started,
        TasteSignal.Progressed => InteractionKind.Progressed,
        TasteSignal.Abandoned => InteractionKind.Abandoned,
        TasteSignal.Finished => InteractionKind.Finished,
        TasteSignal.Kept => InteractionKind.AddedToList,
        TasteSignal.Dropped => InteractionKind.RemovedFromList,
        TasteSignal.Disliked => InteractionKind.Disliked,
        TasteSignal.Liked => InteractionKind.Liked,
        TasteSignal.Loved => InteractionKind.Loved,
        TasteSignal.Unrated => InteractionKind.Unrated,
        _ => throw new ArgumentOutOfRangeException(nameof(signal), signal, "That is no signal."),
    };
}
