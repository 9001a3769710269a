namespace NetflixClone.Silo.Cluster;

/// <summary>This process cannot be part of the cluster; the message says why, for a person.</summary>
public sealed class ClusterException : Exception
{
    public ClusterException(string message)
        : base(message)
    {
    }

    public ClusterException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
