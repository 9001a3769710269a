namespace NetflixClone.Api.Hosting;

internal static class ServerLimits
{
    /// <summary>No route takes more than a few names and numbers.</summary>
    private const long MaxBody = 64 * 1024;

    public static void UseServerLimits(this IWebHostBuilder host) => host.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MaxBody;
    });
}
