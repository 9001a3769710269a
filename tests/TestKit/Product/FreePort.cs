using System.Net;
using System.Net.Sockets;

namespace NetflixClone.TestKit.Product;

/// <summary>Ports of loopback for processes that are to be found at the same place after a restart.</summary>
public static class FreePort
{
    /// <summary>One that nobody listens on now.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
