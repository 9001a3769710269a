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
        app.Use((context, next) => PageOf(context) is { } page ? Send(context, files.GetFileInfo(page)) : next(context));
    }

    /// <summary>The page that an address which is no route and no file shows; null when it is none of the client's.</summary>
    private static string? PageOf(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        var first = path.Split('/', 3, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return context.GetEndpoint() is not null || !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)
            || NotPages.Contains(first, StringComparer.OrdinalIgnoreCase) || Path.HasExtension(path) ? null
            : path == "/docs" ? "docs.html" : "index.html";
    }

    private static Task Send(HttpContext context, IFileInfo page)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache"; // the page names its scripts by their hash
        return context.Response.SendFileAsync(page, context.RequestAborted);
    }

    /// <summary>What has its hash in its name never changes; everything else is asked for again.</summary>
    private static void Cache(HttpContext context) =>
        context.Response.Headers.CacheControl = context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)
            ? "public, max-age=31536000, immutable"
            : "no-cache";
}
