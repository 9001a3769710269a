namespace NetflixClone.Recommendations.Tests;

/// <summary>Values whose content does not matter.</summary>
internal static class The
{
    public static readonly DateTimeOffset Moment = new(2026, 11, 1, 20, 0, 0, TimeSpan.Zero);

    public static Func<int, bool> Whole { get; } = _ => true;
}
