namespace NetflixClone.Recommendations;

/// <summary>One row of the home page.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Titles">Best first; never empty.</param>
/// <param name="Item">The title it refers to, for <see cref="RowKind.BecauseYouWatched"/>.</param>
/// <param name="Genre">The genre, for <see cref="RowKind.Genre"/>.</param>
public sealed record Row(RowKind Kind, IReadOnlyList<Recommendation> Titles, int? Item = null, string? Genre = null);
