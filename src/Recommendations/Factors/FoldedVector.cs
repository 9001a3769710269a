namespace NetflixClone.Recommendations;

/// <summary>A viewer's vector with the factorised system it came from, which explains its scores.</summary>
internal sealed record FoldedVector(float[] Vector, SymmetricMatrix System);
