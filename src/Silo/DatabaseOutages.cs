using NetflixClone.ServiceDefaults.Logging;
using NetflixClone.Storage;

namespace NetflixClone.Silo;

/// <summary>A database server that does not answer says so in one line of the log, and in another one when it is back.</summary>
internal sealed class DatabaseOutages : IKnownOutages
{
    public bool Explain(Exception failure) => failure is StorageException { IsTransient: true };
}
