using NetflixClone.Api.Tests.Host;

namespace NetflixClone.Api.Tests.Hosting;

[Collection(ApiCollection.Name)]
public sealed class SecurityHeadersTests(ApiHost host)
{
    [Fact]
    public async Task The_player_may_begin_a_subtitle_track_that_is_still_empty()
    {
        using var browser = host.NewBrowser();

        var page = await browser.Get("/");

        page.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("media-src 'self' data: blob:;");
    }
}
