using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using NetflixClone.Api.Problems;
using NetflixClone.ServiceDefaults;

namespace NetflixClone.Api.Auth;

/// <summary>Slows down whoever guesses passwords: by address in front of the routes, by account once the body was read.</summary>
internal sealed class AuthLimits(IOptions<AuthLimitOptions> options) : IDisposable
{
    public const string SignIn = "sign-in";
    public const string Refresh = "refresh";
    public const string Secret = "secret";

    private readonly PartitionedRateLimiter<string> _accounts =
        PartitionedRateLimiter.Create<string, string>(email => PerMinute(email, options.Value.SignInsPerAccount));

    /// <summary>The answer for an account that was tried too often; null when it may be tried.</summary>
    public ProblemHttpResult? RefuseAccount(HttpContext context, string email)
    {
        using var lease = _accounts.AttemptAcquire(email);
        if (lease.IsAcquired)
        {
            return null;
        }

        AnnounceRetry(context.Response, lease);
        var (code, title) = Codes.Of(StatusCodes.Status429TooManyRequests);
        return TypedResults.Problem(title: title, statusCode: StatusCodes.Status429TooManyRequests, extensions: new Dictionary<string, object?> { [Codes.Member] = code });
    }

    public void Dispose() => _accounts.Dispose();

    internal static RateLimitPartition<string> PerMinute(string key, int permits) =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new()
        {
            PermitLimit = permits,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        });

    internal static void AnnounceRetry(HttpResponse response, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(10);
        response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }
}

internal static class AuthLimitsExtensions
{
    public static IServiceCollection AddAuthLimits(this IServiceCollection services)
    {
        services.AddValidatedOptions<AuthLimitOptions>(AuthLimitOptions.Section);
        services.AddSingleton<AuthLimits>();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<AuthLimitOptions>>((limiter, options) =>
        {
            var limits = options.Value;
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (context, _) =>
            {
                AuthLimits.AnnounceRetry(context.HttpContext.Response, context.Lease);
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(AuthLimits.SignIn, context => AuthLimits.PerMinute(AddressOf(context), limits.SignInsPerAddress));
            limiter.AddPolicy(AuthLimits.Refresh, context => AuthLimits.PerMinute(AddressOf(context), limits.RefreshesPerAddress));
            limiter.AddPolicy(AuthLimits.Secret, context => AuthLimits.PerMinute(AccountOf(context), limits.SecretsPerAccount));
        });
        return services;
    }

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    private static string AccountOf(HttpContext context) =>
        context.User.Identity is CallerIdentity { Caller: var caller } ? caller.User.ToString() : AddressOf(context);
}
