namespace NetflixClone.Api.Auth;

/// <summary>The sessions that were ended while an access token of theirs still lives. What makes signing a device out take effect at once.</summary>
internal interface IEndedSessions
{
    /// <summary>Refuses the session's access tokens from now on.</summary>
    void Add(SessionId session);

    /// <summary>Whether the session was ended.</summary>
    bool Contains(SessionId session);
}
