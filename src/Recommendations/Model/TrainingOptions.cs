namespace NetflixClone.Recommendations;

/// <summary>How the catalogue's factors are trained. The defaults suit a catalogue of hundreds to a few thousand titles.</summary>
public sealed record TrainingOptions
{
    /// <summary>Length of a taste vector. Training time grows with its square to cube.</summary>
    public int Factors { get; init; } = 24;

    /// <summary>Alternations of a full training.</summary>
    public int Iterations { get; init; } = 10;

    /// <summary>Alternations when there are factors of an earlier model to start from.</summary>
    public int RefreshIterations { get; init; } = 3;

    /// <summary>Weight of "has not touched this title" against a confidence of 1 (alpha0 of Rendle et al. 2021).</summary>
    public float UnobservedWeight { get; init; } = 0.3f;

    /// <summary>Strength of regularisation (lambda of Rendle et al. 2021).</summary>
    public float Regularization { get; init; } = 0.05f;

    /// <summary>How far regularisation grows with a row's frequency: 0 not at all, 1 in proportion (nu of Rendle et al. 2021).</summary>
    public float FrequencyExponent { get; init; } = 1;

    /// <summary>Seed of the first factors; the same seed and data give the same model on the same processor.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>At most this many threads train; half of the processors by default, so that requests are still answered.</summary>
    public int MaxParallelism { get; init; } = Math.Max(1, Environment.ProcessorCount / 2);
}
