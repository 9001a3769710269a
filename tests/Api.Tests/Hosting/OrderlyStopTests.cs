using System.Net;
using System.Net.Sockets;
using NetflixClone.Api.Tests.Host;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Api.Tests.Hosting;

public sealed class OrderlyStopTests
{
    [Fact]
    public async Task Asked_to_stop_it_says_that_it_is_not_ready_and_still_serves()
    {
        using var data = new TemporaryFolder();
        await using var product = await ProductProcess.Start(data.Path, "--Shutdown:NotReady", "00:05:00");
        using var browser = new Browser(product.Address);

        product.AskToStop();

        await Eventually.Holds(async () => (await browser.Get("/health/ready")).Status == HttpStatusCode.ServiceUnavailable);
        (await browser.Get("/health/live")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Asked_to_stop_it_tells_every_socket_to_reconnect_and_ends_well()
    {
        using var data = new TemporaryFolder();
        await using var product = await ProductProcess.Start(data.Path, "--Passwords:Cost", "4", "--Shutdown:Drain", "00:01:00");
        using var member = await Member.SignUp(product.Address, "ada@example.org");
        using var viewer = await member.AddViewer("Ada");
        await using var first = await viewer.Listen((_, _) => { });
        await using var second = await viewer.Listen((_, _) => { });

        var exitCode = await product.Stop();

        await Task.WhenAll(first.Closed, second.Closed);
        first.ToldToReconnect.ShouldBeTrue();
        second.ToldToReconnect.ShouldBeTrue();
        exitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Asked_to_stop_before_it_has_started_it_ends_well()
    {
        using var data = new TemporaryFolder();
        using var silent = new TcpListener(IPAddress.Loopback, 0); // a Redis that the start waits for
        silent.Start();

        var (exitCode, log) = await ProductProcess.StartAndStopAt("State is kept in", data.Path, "--Redis:Endpoint", $"{silent.LocalEndpoint}");

        exitCode.ShouldBe(0, log);
        log.ShouldNotContain("is ready at");
        log.ShouldNotContain("Unhandled exception");
    }

    [Fact]
    public async Task A_request_that_never_ends_is_cut_and_the_grains_are_put_away_all_the_same()
    {
        using var data = new TemporaryFolder();
        await using var product = await ProductProcess.Start(data.Path, "--Shutdown:Requests", "00:00:00.100", "--Shutdown:Timeout", "00:01:00");
        using var client = new TcpClient();
        await client.ConnectAsync(product.Address.Host, product.Address.Port);
        await client.GetStream().WriteAsync(
            "POST /api/v1/auth/sign-in HTTP/1.1\r\nHost: netflix\r\nContent-Type: application/json\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n"u8.ToArray());
        await client.GetStream().ReadExactlyAsync(new byte["HTTP/1.1 100".Length]); // the server reads its body now, which never comes

        var exitCode = await product.Stop();

        exitCode.ShouldBe(0);
        product.Log.ShouldContain("Not every request under way ended");
        product.Log.ShouldNotContain("before its grains were deactivated");
    }
}
