namespace NetflixClone.Api.Json;

/// <summary>Times of films as the wire has them: seconds, to the millisecond.</summary>
internal static class Seconds
{
    public static double Of(TimeSpan time) => Math.Round(time.TotalSeconds, 3);
}
