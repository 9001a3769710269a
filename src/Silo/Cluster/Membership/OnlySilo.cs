using System.Net;
using System.Net.Sockets;
using Orleans.Hosting;

namespace NetflixClone.Silo.Cluster.Membership;

/// <summary>The one silo of a process that has all its grains in itself.</summary>
internal static class OnlySilo
{
    /// <summary>Lets it be without neighbours. The owner's page of the same process tells how often its grains are called.</summary>
    public static void BeAlone(this ISiloBuilder silo)
    {
        silo.AddIncomingGrainCallFilter<CallCounter>();
        silo.UseLocalhostClustering(FreePort(), gatewayPort: 0);
    }

    /// <summary>A port of this machine that nobody listens on. Which one does not matter, because nobody asks there.</summary>
    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint?)socket.LocalEndPoint)?.Port ?? throw new InvalidOperationException("A bound socket has an address.");
    }
}
