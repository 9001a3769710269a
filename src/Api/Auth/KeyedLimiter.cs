using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;
using NetflixClone.Caching;

namespace NetflixClone.Api.Auth;

/// <summary>One key's limit as the framework's middleware wants it. It holds nothing: the counts are where all processes see them.</summary>
internal sealed class KeyedLimiter(IRateLimits limits, string key, RateLimit limit) : RateLimiter
{
    /// <summary>For ever, so that the framework lets go of it after each round of its timer.</summary>
    public override TimeSpan? IdleDuration => TimeSpan.MaxValue;

    public override RateLimiterStatistics? GetStatistics() => null;

    /// <summary>Never at once: the middleware then asks <see cref="AcquireAsyncCore"/>, which may go over the network.</summary>
    protected override RateLimitLease AttemptAcquireCore(int permitCount) => new Lease(new RateDecision(TimeSpan.Zero));

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        new Lease(await limits.TakeAsync(key, limit));

    private sealed class Lease(RateDecision decision) : RateLimitLease
    {
        public override bool IsAcquired => decision.IsAllowed;

        public override IEnumerable<string> MetadataNames => [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, [NotNullWhen(true)] out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? decision.RetryAfter : null;
            return metadata is not null;
        }
    }
}
