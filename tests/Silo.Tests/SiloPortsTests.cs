using System.Net;
using System.Net.Sockets;
using NetflixClone.Silo.Cluster;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Silo.Tests;

public sealed class SiloPortsTests
{
    [Fact]
    public async Task Ports_that_are_free_are_left_free()
    {
        var cluster = new ClusterSettings { Address = "127.0.0.1", SiloPort = FreePort.Find(), GatewayPort = FreePort.Find() };

        await Look(cluster);

        await Look(cluster);
    }

    [Theory]
    [InlineData(nameof(ClusterSettings.SiloPort))]
    [InlineData(nameof(ClusterSettings.GatewayPort))]
    public async Task A_port_on_which_another_silo_listens_is_refused_by_the_name_of_its_setting(string setting)
    {
        using var other = ListenAsSilosDo();
        var port = ((IPEndPoint)other.LocalEndPoint!).Port;
        var isSilo = setting == nameof(ClusterSettings.SiloPort);
        var cluster = new ClusterSettings { Address = "127.0.0.1", SiloPort = isSilo ? port : FreePort.Find(), GatewayPort = isSilo ? FreePort.Find() : port };

        (await Refusal(cluster)).ShouldStartWith($"Cluster:{setting} is {port}, and something listens there already.");
    }

    [Fact]
    public async Task An_address_of_another_machine_is_refused_by_the_name_of_its_setting() =>
        (await Refusal(new ClusterSettings { Address = "192.0.2.1" })).ShouldBe("Cluster:Address is 192.0.2.1, which is no address of this machine.");

    private static async Task<string> Refusal(ClusterSettings cluster) => (await Should.ThrowAsync<ClusterException>(() => Look(cluster))).Message;

    private static Task Look(ClusterSettings cluster) => new SiloPorts(cluster).StartingAsync(CancellationToken.None);

    private static Socket ListenAsSilosDo()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        socket.Listen();
        return socket;
    }
}
