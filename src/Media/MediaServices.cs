using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NetflixClone.ServiceDefaults;

namespace NetflixClone.Media;

/// <summary>Composition of the media library.</summary>
public static class MediaServices
{
    /// <summary>Adds playback grants, checked at start, and what the endpoints need. The host adds the <see cref="IMediaSource"/>.</summary>
    public static IServiceCollection AddMedia(this IServiceCollection services)
    {
        services.AddValidatedOptions<PlaybackGrantOptions>(PlaybackGrantOptions.Section);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<PlaybackGrants>();
        services.AddSingleton<MediaPackages>();
        return services;
    }
}
