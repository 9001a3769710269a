using NetflixClone.Api.Problems;

namespace NetflixClone.Api.Auth;

/// <summary>Refuses a request that a page of another site made, on the routes that a cookie signs in. The second lock beside SameSite.</summary>
internal sealed class SameOriginFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || IsOwn(origin, request)
            ? next(context)
            : new(Problem.Forbidden("foreign-origin", "This is for pages of this site only."));
    }

    // The scheme may differ behind a proxy that ends TLS; the authority may not.
    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && string.Equals(new HostString(uri.Authority).Host, request.Host.Host, StringComparison.OrdinalIgnoreCase)
        && (request.Host.Port ?? DefaultPort(uri.Scheme)) == uri.Port;

    private static int DefaultPort(string scheme) => scheme == Uri.UriSchemeHttps ? 443 : 80;
}
