namespace NetflixClone.Recommendations;

/// <summary>One part of why a title is where it is, taken from the models' own sums.</summary>
/// <param name="Kind">What speaks for the title.</param>
/// <param name="Share">The part of the score that comes from this, 0 to 1; the reasons of a title add up to at most 1.</param>
/// <param name="Item">The other title it refers to, if it refers to one.</param>
/// <param name="Name">The genre, person or decade it refers to, if it refers to one.</param>
public readonly record struct Reason(ReasonKind Kind, float Share, int? Item = null, string? Name = null);
