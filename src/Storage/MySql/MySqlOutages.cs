using NetflixClone.ServiceDefaults.Logging;

namespace NetflixClone.Storage.MySql;

/// <summary>A database server that does not answer says so in one line of the log, and in another one when it is back, see <see cref="MySqlAvailability"/>.</summary>
internal sealed class MySqlOutages : IKnownOutages
{
    public bool Explain(Exception failure) => failure is StorageException { IsTransient: true };
}
