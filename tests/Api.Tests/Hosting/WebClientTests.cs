using System.Net;
using System.Runtime.Versioning;
using NetflixClone.Api.Tests.Host;

namespace NetflixClone.Api.Tests.Hosting;

[Collection(ApiCollection.Name)]
public sealed class WebClientTests(ApiHost host)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/browse")]
    [InlineData("/title/metropolis")]
    public async Task The_clients_own_addresses_answer_with_its_page(string path)
    {
        using var browser = host.NewBrowser();

        var page = await browser.Get(path);

        page.ContentType.ShouldBe("text/html");
        page.Text.ShouldContain("NetflixClone");
    }

    [Theory]
    [InlineData("/api/v1/nothing")]
    [InlineData("/hubs/nothing")]
    [InlineData("/missing.js")]
    public async Task What_is_not_there_is_a_problem_and_no_page(string path)
    {
        using var browser = host.NewBrowser();

        var answer = await browser.Get(path);

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        answer.Code.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Files_with_their_hash_in_their_name_are_kept_for_ever()
    {
        using var browser = host.NewBrowser();

        var script = await browser.Get("/assets/index-1a2b3c.js");

        script.Headers.CacheControl!.ToString().ShouldContain("immutable");
    }

    [Fact]
    public async Task No_other_site_may_frame_ours()
    {
        using var browser = host.NewBrowser();

        var page = await browser.Get("/");

        page.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        page.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
    }

    [Fact]
    public async Task The_server_says_that_it_is_ready_part_by_part()
    {
        using var browser = host.NewBrowser();

        var ready = await browser.Get("/health/ready");

        ready.Status.ShouldBe(HttpStatusCode.OK, ready.Text);
        ready.Body.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("name").GetString()).ShouldBe(["running", "storage", "catalogue"], ignoreOrder: true);
    }

    [Fact, UnsupportedOSPlatform("windows")]
    public void Only_the_servers_own_user_reads_its_secrets()
    {
        var mode = File.GetUnixFileMode(Path.Combine(host.DataFolder, "secrets.json"));

        mode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
