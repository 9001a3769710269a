using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace NetflixClone.Api.Auth;

/// <summary>Issues access tokens (JWT, HS256) and reads them. A token that was read once is remembered until it expires, so that each next request costs one look-up.</summary>
internal sealed class AccessTokens
{
    private const string Issuer = "netflix-clone";
    private const int MaxRemembered = 10_000;

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, SetDefaultTimesOnTokenCreation = false };
    private readonly ConcurrentDictionary<string, Accepted> _remembered = new(StringComparer.Ordinal);
    private readonly TokenOptions _options;
    private readonly TimeProvider _clock;
    private readonly SigningCredentials _credentials;
    private readonly TokenValidationParameters _rules;

    public AccessTokens(IOptions<TokenOptions> options, TimeProvider clock)
    {
        _options = options.Value;
        _clock = clock;
        var key = new SymmetricSecurityKey(Convert.FromBase64String(_options.Key));
        _credentials = new(key, SecurityAlgorithms.HmacSha256);
        _rules = new()
        {
            IssuerSigningKey = key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidIssuer = Issuer,
            ValidAudience = Issuer,
            LifetimeValidator = (_, expires, _, _) => expires > _clock.GetUtcNow().UtcDateTime,
        };
    }

    public (string Token, DateTimeOffset ExpiresAt) Issue(Caller caller)
    {
        var now = _clock.GetUtcNow();
        var expires = now + _options.Lifetime;
        var claims = new Dictionary<string, object>
        {
            ["sub"] = caller.User.ToString(),
            ["sid"] = caller.Session.ToString(),
        };
        if (caller.Profile is { } profile)
        {
            claims["profile"] = profile.ToString();
        }

        if (caller.IsOwner)
        {
            claims["owner"] = true;
        }

        var token = _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Issuer,
            IssuedAt = now.UtcDateTime,
            Expires = expires.UtcDateTime,
            Claims = claims,
            SigningCredentials = _credentials,
        });
        return (token, expires);
    }

    /// <summary>The caller that a token of ours names; null for any other, and once it has expired.</summary>
    public async ValueTask<Accepted?> ReadAsync(string token)
    {
        if (!_remembered.TryGetValue(token, out var accepted))
        {
            accepted = await ValidateAsync(token);
            if (accepted is not null)
            {
                Remember(token, accepted);
            }
        }

        return accepted is not null && accepted.ExpiresAt > _clock.GetUtcNow() ? accepted : null;
    }

    private async Task<Accepted?> ValidateAsync(string token)
    {
        var result = await _handler.ValidateTokenAsync(token, _rules);
        return result is { IsValid: true, SecurityToken: JsonWebToken jwt }
            && Guid.TryParse(jwt.Subject, out var user)
            && jwt.TryGetClaim("sid", out var sid) && Guid.TryParse(sid.Value, out var session)
                ? new(new(new(user), new(session), ProfileOf(jwt), jwt.TryGetClaim("owner", out _)), jwt.ValidTo)
                : null;
    }

    private static ProfileId? ProfileOf(JsonWebToken jwt) =>
        jwt.TryGetClaim("profile", out var claim) && Guid.TryParse(claim.Value, out var profile) ? new ProfileId(profile) : null;

    private void Remember(string token, Accepted accepted)
    {
        if (_remembered.Count >= MaxRemembered)
        {
            _remembered.Clear(); // rarely, and each token is then checked once more
        }

        _remembered[token] = accepted;
    }

    /// <summary>A token that was found good, ready to be handed to every request that carries it.</summary>
    internal sealed class Accepted(Caller caller, DateTimeOffset expiresAt)
    {
        public Caller Caller { get; } = caller;

        public DateTimeOffset ExpiresAt { get; } = expiresAt;

        public AuthenticateResult Result { get; } =
            AuthenticateResult.Success(new(new ClaimsPrincipal(new CallerIdentity(caller)), BearerHandler.SchemeName));
    }
}
