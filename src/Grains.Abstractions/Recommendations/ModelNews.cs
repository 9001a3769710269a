namespace NetflixClone.Grains.Recommendations;

/// <summary>How far one process's copy of the model has come.</summary>
/// <param name="Process">Whose copy it is; new with each start of a process.</param>
/// <param name="Training">Which training made it; null while there is none.</param>
/// <param name="Learned">How many lessons it has learned since.</param>
[GenerateSerializer, Immutable, Alias("recommendations.ModelCopy")]
public sealed record ModelCopy([property: Id(0)] Guid Process, [property: Id(1)] Guid? Training, [property: Id(2)] long Learned);

/// <summary>What a copy of the model lacks.</summary>
[GenerateSerializer, Immutable, Alias("recommendations.ModelNews")]
public abstract record ModelNews
{
    private ModelNews() { }

    /// <summary>Nothing.</summary>
    [GenerateSerializer, Immutable, Alias("recommendations.ModelNews.None")]
    public sealed record None : ModelNews;

    /// <summary>What was learned since, in the numbers of its training.</summary>
    /// <param name="Bytes">In the form of the model's <c>LessonFormat</c>.</param>
    [GenerateSerializer, Immutable, Alias("recommendations.ModelNews.Learned")]
    public sealed record Learned([property: Id(0)] ReadOnlyMemory<byte> Bytes) : ModelNews;

    /// <summary>All of it: it is of another training, or too far behind. There may be lessons since.</summary>
    /// <param name="Training">Which training made it.</param>
    /// <param name="Bytes">In the form of the model's <c>ModelFormat</c>.</param>
    /// <param name="Maturities">From which age each title is suitable, by its number in the model.</param>
    /// <param name="Interactions">How many it was trained from.</param>
    /// <param name="Viewers">Whose they were.</param>
    [GenerateSerializer, Immutable, Alias("recommendations.ModelNews.Trained")]
    public sealed record Trained(
        [property: Id(0)] Guid Training,
        [property: Id(1)] ReadOnlyMemory<byte> Bytes,
        [property: Id(2)] ImmutableArray<Maturity> Maturities,
        [property: Id(3)] long Interactions,
        [property: Id(4)] int Viewers) : ModelNews;
}
