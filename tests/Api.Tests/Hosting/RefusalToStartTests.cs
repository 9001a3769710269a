using System.Net;
using System.Net.Sockets;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Api.Tests.Hosting;

public sealed class RefusalToStartTests
{
    [Theory]
    [InlineData("Tokens:Key", "c2hvcnQ=", "must be at least 32 bytes in base64.")]
    [InlineData("Site:Address", "films.example", "is not an address such as https://films.example.")]
    [InlineData("Telemetry:Endpoint", "localhost:4317", "is not an address such as http://localhost:4317.")]
    [InlineData("Telemetry:TraceRatio", "2", "must be between 0 and 1.")]
    [InlineData("Demo:Clip", "no-such-folder", "is not a folder.")]
    [InlineData("RateLimits:SignInsPerAddress", "many", "is 'many', which is no whole number up to 2147483647.")]
    [InlineData("Shutdown:Timeout", "00:00:00", "must be between 00:00:01 and 00:05:00.")]
    [InlineData("PlaybackGrants:Key", "c2hvcnQ=", "must be at least 32 bytes in base64.")]
    public async Task A_wrong_setting_stops_the_host_with_its_name_and_the_reason(string setting, string value, string reason)
    {
        using var data = new TemporaryFolder();

        await Refuses(data, $"A setting is wrong. {setting} {reason}{Environment.NewLine}", $"--{setting}", value);
    }

    [Fact]
    public async Task A_port_in_use_stops_the_host_with_a_sentence()
    {
        using var data = new TemporaryFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        await Refuses(data, "address already in use", "--urls", $"http://{other.LocalEndpoint}");
    }

    [Theory]
    [InlineData("nonsense", "urls: Invalid url: 'nonsense'.")]
    [InlineData("http://192.0.2.1:8080", "One of the addresses in urls cannot be listened at")]
    public async Task An_address_at_which_it_cannot_listen_stops_the_host_with_a_sentence(string address, string words)
    {
        using var data = new TemporaryFolder();

        await Refuses(data, words, "--urls", address);
    }

    [Fact]
    public async Task Corrupt_books_of_the_payment_simulator_stop_the_host_with_a_sentence_and_stay_as_they_are()
    {
        using var data = new TemporaryFolder();
        var books = Path.Combine(data.Path, "paypal-simulator.db");
        await File.WriteAllTextAsync(books, "These are no books.");

        await Refuses(data, "paypal-simulator.db");

        (await File.ReadAllTextAsync(books)).ShouldBe("These are no books.");
    }

    [Fact]
    public async Task Data_without_its_secrets_is_not_given_new_ones()
    {
        using var data = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(data.Path, "netflixclone.db"), "");

        await Refuses(data, "secrets.json is missing");

        File.Exists(Path.Combine(data.Path, "secrets.json")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(1, "'deadletters' is no command and no setting.", "deadletters", "list")]
    [InlineData(0, "NetflixClone.Api [--Section:Name VALUE]", "--help")]
    public async Task A_command_line_that_is_no_start_is_answered_and_starts_nothing(int code, string said, params string[] arguments)
    {
        using var folder = new TemporaryFolder();

        var (exitCode, log) = await ProductProcess.Run(folder.Path, arguments);

        exitCode.ShouldBe(code);
        log.ShouldStartWith(said);
        log.ShouldContain("dead-letters list");
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    /// <summary>It ends with a sentence that has the words in it, and without a stack.</summary>
    private static async Task Refuses(TemporaryFolder data, string words, params string[] settings)
    {
        var (exitCode, log) = await ProductProcess.StartAndExpectRefusal(data.Path, settings);

        exitCode.ShouldBe(1);
        log.ShouldContain(words);
        log.ShouldNotContain("   at ");
    }
}
