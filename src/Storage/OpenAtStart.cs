using Microsoft.Extensions.DependencyInjection;
using NetflixClone.ServiceDefaults;

namespace NetflixClone.Storage;

/// <summary>Opens the database before any service starts, so that one that cannot be used stops the host with its sentence.</summary>
internal sealed class OpenAtStart(IServiceProvider services) : BeforeStart
{
    public override Task StartingAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<IDatabase>();
        return Task.CompletedTask;
    }
}
