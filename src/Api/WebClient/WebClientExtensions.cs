using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using NetflixClone.ServiceDefaults;

namespace NetflixClone.Api.WebClient;

internal static class WebClientExtensions
{
    /// <summary>First parts of addresses that never answer with a page.</summary>
    private static readonly string[] NotPages = ["api", "media", "hubs", "openapi", "health", "metrics", "paypal-simulator"];

    public static IServiceCollection AddWebClient(this IServiceCollection services)
    {
        services.AddValidatedOptions<WebClientOptions>(WebClientOptions.Section);
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true; // used on GET alone: no answer there holds a secret beside what an attacker could have sent
            options.MimeTypes = ["text/html", "text/css", "text/javascript", "application/javascript", "application/json", "image/svg+xml", "text/vtt", "application/vnd.apple.mpegurl"];
        });
        return services;
    }

    /// <summary>Serves the web client: its files, and its first page at every address that is one of its own.</summary>
    public static void UseWebClient(this WebApplication app)
    {
        app.UseWhen(context => HttpMethods.IsGet(context.Request.Method), pages => pages.UseResponseCompression());
        if (app.Services.GetRequiredService<IOptions<WebClientOptions>>().Value.Find(app.Environment.ContentRootPath) is not { } folder)
        {
            return;
        }

        var files = new PhysicalFileProvider(folder);
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = file => Cache(file.Context) });
        app.MapGet("/docs", (HttpContext context) => Page(context, files, "docs.html")).ExcludeFromDescription();
        app.MapFallback("{*path:nonfile}", (HttpContext context) => Page(context, files, "index.html")).ExcludeFromDescription();
    }

    private static async Task Page(HttpContext context, PhysicalFileProvider files, string name)
    {
        var first = context.Request.Path.Value?.Split('/', 3, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        var page = files.GetFileInfo(name);
        if (!page.Exists || !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)
            || NotPages.Contains(first, StringComparer.OrdinalIgnoreCase))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache"; // the page names its scripts by their hash
        await context.Response.SendFileAsync(page, context.RequestAborted);
    }

    /// <summary>What has its hash in its name never changes; everything else is asked for again.</summary>
    private static void Cache(HttpContext context) =>
        context.Response.Headers.CacheControl = context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)
            ? "public, max-age=31536000, immutable"
            : "no-cache";
}
