using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NetflixClone.TestKit.Product;

/// <summary>Ports of this machine for servers that are told where to listen.</summary>
public static class FreePort
{
    // Below those that the system gives to clients, so that none takes the port while the server is away: a client that keeps trying
    // to reach it could even be given that very port, and be connected with itself.
    private const int First = 20_000;
    private const int End = 32_000;

    /// <summary>The address of a web server that listens on a port.</summary>
    public static Uri AddressOf(int port) => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));

    /// <summary>One that nobody listens on.</summary>
    public static int Find()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, End);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // taken; another one is not
            }
        }
    }
}
