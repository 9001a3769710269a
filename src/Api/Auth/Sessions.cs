using NetflixClone.Api.Billing;
using NetflixClone.Api.Profiles;
using NetflixClone.Grains.Accounts;
using NetflixClone.Grains.Billing;

namespace NetflixClone.Api.Auth;

/// <summary>Puts sessions and accounts into the words of the API.</summary>
internal sealed class Sessions(IGrainFactory grains, AccessTokens tokens, EndedSessions ended)
{
    /// <summary>What a client gets that signed in: the refresh token goes into its cookie, the access token into the body.</summary>
    public async Task<SessionResponse> OpenAsync(HttpContext context, OpenSession session)
    {
        await ended.AddAsync(session.Account.Id, session.Ended);
        RefreshCookie.Write(context, session.RefreshToken);
        return await AnswerAsync(session.Account, session.Id, session.CurrentProfile);
    }

    /// <summary>A new access token for a session that goes on.</summary>
    public async Task<SessionResponse> AnswerAsync(Account account, SessionId session, ProfileId? profile)
    {
        var (token, expiresAt) = tokens.Issue(new(account.Id, session, profile, account.IsOwner));
        return new(token, expiresAt, await MeAsync(account, profile));
    }

    public async Task<MeResponse> MeAsync(Account account, ProfileId? profile)
    {
        var subscription = await grains.GetGrain<ISubscriptionGrain>(account.Id.Value).Get();
        return new(
            account.Id, account.Email, account.IsOwner, account.CreatedAt,
            [.. account.Profiles.Select(ProfileResponse.From)], profile, SubscriptionResponse.From(subscription));
    }
}
