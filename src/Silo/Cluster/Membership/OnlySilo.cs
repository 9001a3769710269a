using System.Net;
using System.Net.Sockets;

namespace NetflixClone.Silo.Cluster;

/// <summary>The port on which a silo hears its neighbours.</summary>
internal static class SiloPort
{
    /// <summary>A port of this machine that nobody listens on: the one silo of a process has no neighbours, so it does not matter which.</summary>
    public static int Free()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint?)socket.LocalEndPoint)?.Port ?? throw new InvalidOperationException("A bound socket has an address.");
    }
}
