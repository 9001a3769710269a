using NetflixClone.Api.Hosting;
using NetflixClone.Grains.Accounts;

namespace NetflixClone.Api.Auth;

/// <summary>The refresh token's way to and from the browser: a cookie that no script reads and no other site makes the browser send.</summary>
internal static class RefreshCookie
{
    public const string Name = "nc_refresh";

    private const string Path = "/api/v1/auth";

    /// <summary>A session that was not used for so long is over anyway.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    public static RefreshToken? Read(HttpRequest request) => RefreshToken.TryDecode(request.Cookies[Name]);

    public static void Write(HttpContext context, RefreshToken token) =>
        context.Response.Cookies.Append(Name, token.Encode(), OptionsFor(context, Lifetime));

    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(Name, OptionsFor(context, null));

    private static CookieOptions OptionsFor(HttpContext context, TimeSpan? maxAge) => new()
    {
        HttpOnly = true,
        Secure = context.RequestServices.GetRequiredService<PublicAddress>().Of(context.Request).Scheme == Uri.UriSchemeHttps,
        SameSite = SameSiteMode.Strict,
        Path = Path,
        MaxAge = maxAge,
        IsEssential = true,
    };
}
