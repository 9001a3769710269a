using System.Net;
using System.Net.Sockets;
using NetflixClone.ServiceDefaults;

namespace NetflixClone.Silo.Cluster;

/// <summary>Looks, before anything starts, whether this silo may listen where it should.</summary>
/// <remarks>
/// Orleans listens in a way that lets another process listen on the same port (SO_REUSEPORT): callers would meet one or the other by chance, and
/// a silo takes another one at its address for an earlier life of its own, and declares it dead.
/// </remarks>
internal sealed class SiloPorts(ClusterSettings cluster) : BeforeStart
{
    /// <exception cref="ClusterException">It may not; the message names the setting.</exception>
    public override Task StartingAsync(CancellationToken cancellationToken)
    {
        var address = cluster.Address is { } own ? IPAddress.Parse(own) : IPAddress.Any;
        Try(address, nameof(ClusterSettings.SiloPort), cluster.SiloPort);
        Try(address, nameof(ClusterSettings.GatewayPort), cluster.GatewayPort);
        return Task.CompletedTask;
    }

    private static void Try(IPAddress address, string setting, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
        }
        catch (SocketException failure)
        {
            throw new ClusterException(failure.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse =>
                    $"{ClusterSettings.Section}:{setting} is {port}, and something listens there already. A second silo on a machine needs ports of its own.",
                SocketError.AddressNotAvailable => $"{ClusterSettings.Section}:{nameof(ClusterSettings.Address)} is {address}, which is no address of this machine.",
                _ => $"{ClusterSettings.Section}:{setting} is {port}, where this process may not listen: {failure.Message}.",
            }, failure);
        }
    }
}
