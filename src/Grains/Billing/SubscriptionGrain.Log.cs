using Microsoft.Extensions.Logging;

namespace NetflixClone.Grains.Billing;

internal sealed partial class SubscriptionGrain
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The subscription of user {User} is {Status}")]
    private partial void LogStatus(UserId user, SubscriptionStatus status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The payment provider did not answer for user {User}")]
    private partial void LogUnavailable(Exception failure, UserId user);
}
