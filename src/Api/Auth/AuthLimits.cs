using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using NetflixClone.Api.Problems;
using NetflixClone.Caching;
using NetflixClone.ServiceDefaults;

namespace NetflixClone.Api.Auth;

/// <summary>Slows down whoever guesses passwords: by address in front of the routes, by account once the body was read.</summary>
internal sealed class AuthLimits(IRateLimits limits, IOptions<AuthLimitOptions> options)
{
    public const string SignIn = "sign-in";
    public const string Refresh = "refresh";
    public const string Secret = "secret";

    /// <summary>The answer for an account that was tried too often; null when it may be tried.</summary>
    public async ValueTask<ProblemHttpResult?> RefuseAccountAsync(HttpContext context, string email)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(email)).AsSpan(0, 16)); // what is counted elsewhere names nobody
        var decision = await limits.TakeAsync($"account:{digest}", RateLimit.PerMinute(options.Value.SignInsPerAccount));
        if (decision.RetryAfter is not { } wait)
        {
            return null;
        }

        AnnounceRetry(context.Response, wait);
        var (code, title) = Codes.Of(StatusCodes.Status429TooManyRequests);
        return TypedResults.Problem(title: title, statusCode: StatusCodes.Status429TooManyRequests, extensions: new Dictionary<string, object?> { [Codes.Member] = code });
    }

    internal static void AnnounceRetry(HttpResponse response, TimeSpan wait) =>
        response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}

internal static class AuthLimitsExtensions
{
    public static IServiceCollection AddAuthLimits(this IServiceCollection services)
    {
        services.AddValidatedOptions<AuthLimitOptions>(AuthLimitOptions.Section);
        services.AddSingleton<AuthLimits>();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<AuthLimitOptions>, IRateLimits>((limiter, options, limits) =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (context, _) =>
            {
                AuthLimits.AnnounceRetry(context.HttpContext.Response, context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : default);
                return ValueTask.CompletedTask;
            };
            Add(AuthLimits.SignIn, AddressOf, options.Value.SignInsPerAddress);
            Add(AuthLimits.Refresh, AddressOf, options.Value.RefreshesPerAddress);
            Add(AuthLimits.Secret, AccountOf, options.Value.SecretsPerAccount);

            void Add(string policy, Func<HttpContext, string> keyOf, int permits) => limiter.AddPolicy(policy, context =>
                RateLimitPartition.Get(keyOf(context), key => new KeyedLimiter(limits, $"{policy}:{key}", RateLimit.PerMinute(permits))));
        });
        return services;
    }

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    private static string AccountOf(HttpContext context) =>
        context.User.Identity is CallerIdentity { Caller: var caller } ? caller.User.ToString() : AddressOf(context);
}
