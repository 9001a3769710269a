namespace NetflixClone.Api.Playback;

internal static class PlaybackExtensions
{
    public static IServiceCollection AddPlayback(this IServiceCollection services) =>
        services.AddSingleton<MediaGrants>().AddSingleton<PlaybackReports>();
}
