namespace NetflixClone.Recommendations;

/// <summary>How many rows, and how long.</summary>
public sealed record RowOptions
{
    /// <summary>At most so many titles a row.</summary>
    public int Length { get; init; } = 20;

    /// <summary>A row with fewer titles is left out; the first row is kept as long as it has any.</summary>
    public int MinimumLength { get; init; } = 4;

    /// <summary>At most so many "Because you watched" rows.</summary>
    public int BecauseRows { get; init; } = 2;

    /// <summary>At most so many genre rows.</summary>
    public int GenreRows { get; init; } = 8;
}
