using Microsoft.Extensions.Logging;

namespace NetflixClone.Grains.Accounts;

internal sealed partial class UserGrain
{
    [LoggerMessage(Level = LogLevel.Information, Message = "User {User} signed up")]
    private partial void LogSignedUp(UserId user);

    [LoggerMessage(Level = LogLevel.Information, Message = "User {User} changed the password")]
    private partial void LogPasswordChanged(UserId user);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A removed profile of user {User} is not erased yet; the next try is in a minute")]
    private partial void LogNotErased(Exception failure, UserId user);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Session {Session} of user {User} was ended: a refresh token came a second time")]
    private partial void LogReused(UserId user, SessionId session);
}
