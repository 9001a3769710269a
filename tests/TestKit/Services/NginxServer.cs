using System.Globalization;
using NetflixClone.TestKit.Product;

namespace NetflixClone.TestKit.Services;

/// <summary>A private nginx in front of some servers of this machine: what people connect to where the product runs in several processes.</summary>
public sealed class NginxServer : PrivateServer
{
    private NginxServer()
        : base("nginx")
    {
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => FreePort.AddressOf(Port);

    /// <summary>Starts one.</summary>
    /// <param name="ports">Where the servers behind it listen on 127.0.0.1. They need not be there yet.</param>
    public static async Task<NginxServer> StartAsync(params IEnumerable<int> ports)
    {
        var server = new NginxServer();
        await File.WriteAllLinesAsync(Path.Combine(server.Folder, "servers"), ports.Select(port => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}")));
        return await Started(server);
    }

    /// <summary>Its workers are processes of their own, which a kill would leave behind.</summary>
    private protected override Task End() => Stop();
}
