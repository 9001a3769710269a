namespace NetflixClone.Recommendations;

/// <summary>Makes models from what viewers did.</summary>
public static class ModelTrainer
{
    /// <summary>So many viewers of an item are needed before its factors have half of their final say.</summary>
    private const float HalfTrusted = 5;

    /// <summary>Trains a model. Takes processor time, so call it where nobody waits; the same input gives the same model.</summary>
    /// <param name="set">What to train from.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="previous">A model to start from, which needs fewer alternations; its titles may differ.</param>
    /// <param name="cancellation">Stops between rows.</param>
    /// <exception cref="ArgumentException">The features are not one a title, or an interaction is with an unknown one.</exception>
    /// <exception cref="OperationCanceledException">Training was cancelled.</exception>
    public static RecommendationModel Train(
        TrainingSet set, TrainingOptions? options = null, IRecommendationModel? previous = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        if (set.Features.Count != set.Items.Count)
        {
            throw new ArgumentException($"There are {set.Items.Count} titles but features of {set.Features.Count}.", nameof(set));
        }

        set.Items.Check(set.Viewers.SelectMany(history => history));
        options ??= new();
        var signals = set.Viewers.Select(history => Evidence.Fold(history, set.Now)).ToArray();
        var visits = set.Viewers.Select(Visits.First).ToArray();
        var models = new LearnedModels(
            new(Factors(set, signals, options, previous as RecommendationModel, cancellation), options),
            new Transitions(set.Items.Count, set.Now).With(visits.SelectMany(Paths)),
            new Popularity(set.Items.Count, set.Now).With(visits.SelectMany(visit => visit)),
            new(set.Features),
            Trust(set.Items.Count, signals));
        return new((previous?.Version ?? 0) + 1, set.Now, 0, set.Items, models);
    }

    private static FactorMatrix Factors(
        TrainingSet set, Signal[][] signals, TrainingOptions options, RecommendationModel? previous, CancellationToken cancellation)
    {
        var factors = new FactorMatrix(set.Items.Count, options.Factors);
        var known = previous?.Models.Factors.Items is { } earlier && earlier.Width == factors.Width ? earlier : null;
        var random = new Random(options.Seed);
        for (var item = 0; item < factors.Rows; item++)
        {
            factors.Randomize(item, options.Factors, random);
            if (known is not null && previous!.Items.TryFind(set.Items[item], out var before))
            {
                known[before].CopyTo(factors[item]);
            }
        }

        var training = new AlsTraining(Observations.Of(signals, factors.Rows), factors, options);
        for (var i = 0; i < (known is null ? options.Iterations : options.RefreshIterations); i++)
        {
            training.Alternate(cancellation);
        }

        return factors;
    }

    private static IEnumerable<Transitions.Path> Paths(List<Interaction> visits) =>
        Enumerable.Range(0, visits.Count).Select(place => Transitions.Path.To(visits, place));

    private static float[] Trust(int items, Signal[][] signals)
    {
        var viewers = new float[items];
        foreach (var signal in signals.SelectMany(signal => signal))
        {
            viewers[signal.Item]++;
        }

        return Array.ConvertAll(viewers, count => count / (count + HalfTrusted));
    }
}
