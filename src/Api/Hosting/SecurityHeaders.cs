namespace NetflixClone.Api.Hosting;

internal static class SecurityHeaders
{
    /// <summary>Only our own scripts; media and workers from blobs, which is how hls.js feeds the player, and its empty subtitle track from an address of data; never inside another site's frame.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' data: blob:; "
        + "connect-src 'self'; worker-src 'self' blob:; font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        Write(context.Response.Headers);
        return next(context);
    });

    /// <summary>Writes them; once more when an answer was begun anew, which takes all its headers away.</summary>
    public static void Write(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
    }
}
