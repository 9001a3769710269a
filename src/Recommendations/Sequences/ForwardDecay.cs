namespace NetflixClone.Recommendations;

/// <summary>Decayed counting without ever touching old counts: instead of shrinking them, later events count for more.</summary>
/// <remarks>
/// Weights are relative to one landmark, so sums of them compare and share as decayed counts do (Cormode, Shkapenyuk,
/// Srivastava, Xu 2009, "Forward decay"). They grow without bound, hence the landmark moves with every training.
/// </remarks>
/// <param name="Landmark">The moment at which an event has weight 1.</param>
/// <param name="HalfLife">An event counts half of one that is this much later.</param>
internal readonly record struct ForwardDecay(DateTimeOffset Landmark, TimeSpan HalfLife)
{
    /// <summary>Weights stay in what float32 sums can hold, even for a moment from a clock that is years off.</summary>
    private const double Limit = 60;

    public float Weight(DateTimeOffset at) => (float)double.Exp2(Math.Clamp((at - Landmark) / HalfLife, -Limit, Limit));
}
