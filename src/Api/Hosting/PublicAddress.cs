using Microsoft.Extensions.Options;
using NetflixClone.ServiceDefaults;

namespace NetflixClone.Api.Hosting;

/// <summary>Where people reach this site.</summary>
internal sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>The site's address as browsers see it, such as https://films.example. Needed behind a proxy that hides it; otherwise each request says it.</summary>
    [WebAddress(ErrorMessage = "Site:Address is not an address such as https://films.example.")]
    public Uri? Address { get; set; }
}

/// <summary>The address that others are told to send people back to.</summary>
internal sealed class PublicAddress(IOptions<SiteOptions> options)
{
    public Uri Of(HttpRequest request) => options.Value.Address ?? new Uri($"{request.Scheme}://{request.Host}");
}
