namespace NetflixClone.Recommendations;

/// <summary>An immutable snapshot of what has been learned; safe to share between threads. Nothing here does I/O or reads a clock.</summary>
/// <remarks>
/// Item numbers and <see cref="ViewerTaste"/> belong to one training: keep interactions under title ids, and fold them in
/// again when the model is another. <see cref="Learn"/> keeps version and numbers.
/// </remarks>
public interface IRecommendationModel
{
    /// <summary>Counts trainings; one more than that of the model this one was refreshed from.</summary>
    int Version { get; }

    /// <summary>The moment of training.</summary>
    DateTimeOffset TrainedAt { get; }

    /// <summary>How many interactions <see cref="Learn"/> has taken in since the training.</summary>
    long Learned { get; }

    /// <summary>The titles and their numbers.</summary>
    ItemIndex Items { get; }

    /// <summary>Every genre of the catalogue, the most frequent first: what a new viewer may choose from.</summary>
    IReadOnlyList<string> Genres { get; }

    /// <summary>Works out a viewer's taste from the viewer's own interactions. Takes well under a millisecond.</summary>
    /// <param name="history">Oldest first; a few hundred of the latest are plenty.</param>
    /// <param name="now">The moment from which ages are counted.</param>
    /// <param name="chosenGenres">What the viewer picked when asked; unknown names are ignored.</param>
    /// <exception cref="ArgumentException">An interaction is with an item that this model does not have.</exception>
    ViewerTaste FoldIn(IReadOnlyList<Interaction> history, DateTimeOffset now, IReadOnlyList<string>? chosenGenres = null);

    /// <summary>The titles this viewer would most like to see next, best first, with reasons; mildly varied.</summary>
    /// <param name="viewer">From <see cref="FoldIn"/> of this model, or of one that this has learned on from.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="allowed">Which titles may be shown to this viewer; nothing else is returned.</param>
    /// <exception cref="ArgumentException">The viewer was folded into the model of another training.</exception>
    IReadOnlyList<Recommendation> Rank(ViewerTaste viewer, int count, Func<int, bool> allowed);

    /// <summary>The rows of this viewer's home page, in order.</summary>
    IReadOnlyList<Row> Rows(ViewerTaste viewer, Func<int, bool> allowed, RowOptions? options = null);

    /// <summary>"More like this": the titles most like one, for anybody.</summary>
    IReadOnlyList<Recommendation> Similar(int item, int count, Func<int, bool> allowed);

    /// <summary>A model that has also counted these interactions in popularity and in what follows what; factors stay.</summary>
    /// <remarks>Copies a few words a title and the touched counts: cheap for one lesson, cheaper a lesson in batches.</remarks>
    IRecommendationModel Learn(IReadOnlyList<Lesson> lessons);
}
