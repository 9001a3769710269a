namespace NetflixClone.Api.Auth;

/// <summary>The sessions that were ended while an access token of theirs still lives. What makes signing a device out take effect at once.</summary>
internal interface IEndedSessions
{
    /// <summary>Refuses the session's access tokens from now on.</summary>
    /// <param name="user">Whose session it is: somebody who names another's session beside an account of their own ends nothing.</param>
    /// <param name="session">Which one.</param>
    void Add(UserId user, SessionId session);

    /// <summary>Whether the caller's session was ended.</summary>
    bool Contains(Caller caller);
}
