using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NetflixClone.Grains.Accounts;

namespace NetflixClone.Grains.Owner;

/// <inheritdoc cref="IInstallationGrain"/>
[GrainType("installation")]
internal sealed partial class InstallationGrain(
    [PersistentState("installation")] IPersistentState<InstallationState> installation,
    IOptions<InstallationOptions> options,
    ILogger<InstallationGrain> logger) : Grain, IInstallationGrain
{
    public async Task<bool> ClaimOwnership(UserId user, string email)
    {
        if (EmailAddress.TryNormalise(options.Value.OwnerEmail, out var owner))
        {
            return EmailAddress.TryNormalise(email, out var asking) && asking == owner;
        }

        if (installation.State.Owner is null)
        {
            installation.State = new() { Owner = user };
            await this.Write(installation);
            LogOwned(user);
        }

        return installation.State.Owner == user;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "User {User} signed up first and owns this installation")]
    private partial void LogOwned(UserId user);
}
