using System.Net;
using NetflixClone.Api.Tests.Host;

namespace NetflixClone.Api.Tests.Playback;

[Collection(ApiCollection.Name)]
public sealed class PlaybackTests(ApiHost host)
{
    [Fact]
    public async Task Nothing_plays_before_it_is_paid_for()
    {
        using var browser = await host.NewMember();
        await browser.AddProfile("Alex");

        var answer = await browser.Post($"/api/v1/me/playback/{host.Title(forKids: true).Id}/start", new { });

        answer.ShouldBe(HttpStatusCode.PaymentRequired, "subscription-required");
    }

    [Fact]
    public async Task A_film_that_was_begun_resumes_where_it_was_left()
    {
        var (member, viewer) = await host.NewViewer();
        using var _ = member;
        using var first = viewer;
        using var second = await member.Choose(first.Profile);
        var title = host.Title(forKids: true).Id.Value;
        var playback = await first.Start(title);

        await first.Report(title, playback.Session, playback.Sequence + 1, 12.5);

        (await second.ContinueWatching())[0].Progress!.Position.ShouldBe(12.5);
        (await second.Start(title)).Position.ShouldBe(12.5);
    }

    [Fact]
    public async Task A_late_report_changes_nothing_and_is_told_what_stands()
    {
        var (member, viewer) = await host.NewViewer();
        using var _ = member;
        using var __ = viewer;
        var title = host.Title(forKids: true).Id.Value;
        var playback = await viewer.Start(title);
        await viewer.Report(title, playback.Session, playback.Sequence + 2, 20);

        var late = await viewer.Report(title, playback.Session, playback.Sequence + 1, 10);

        late.Position.ShouldBe(20);
    }

    [Fact]
    public async Task A_playback_begins_with_leave_to_read_its_media()
    {
        var (member, viewer) = await host.NewViewer();
        using var _ = member;
        using var __ = viewer;
        using var browser = host.NewBrowser();
        browser.Token = viewer.Token;

        var playback = await browser.Post($"/api/v1/me/playback/{host.Title(forKids: true).Id}/start", new { });

        var manifest = await browser.Get(playback.Body.GetProperty("manifestUrl").GetString()!);
        manifest.ShouldBe(HttpStatusCode.OK);
        manifest.Text.ShouldStartWith("#EXTM3U");
    }

    [Fact]
    public async Task A_playback_of_another_member_takes_no_report()
    {
        var (owner, theirs) = await host.NewViewer();
        var (stranger, mine) = await host.NewViewer();
        using var a = owner;
        using var b = theirs;
        using var c = stranger;
        using var browser = host.NewBrowser();
        browser.Token = mine.Token;
        var title = host.Title(forKids: true).Id.Value;
        var playback = await theirs.Start(title);

        var answer = await browser.Post(
            $"/api/v1/me/playback/{title}/progress", new { session = playback.Session, sequence = playback.Sequence + 1, position = 30, state = "playing" });

        answer.ShouldBe(HttpStatusCode.Conflict, "playback-ended");
        (await theirs.ContinueWatching()).ShouldBeEmpty();
        mine.Dispose();
    }

    [Fact]
    public async Task One_screen_more_than_the_plan_allows_is_told_which_ones_play()
    {
        var (member, viewer) = await host.NewViewer("basic");
        using var _ = member;
        using var __ = viewer;
        using var other = host.NewBrowser();
        await other.SignIn(member.Email, TestKit.Product.Member.Password);
        await other.Choose(viewer.Profile);
        var title = host.Title(forKids: true);
        await viewer.Start(title.Id.Value);

        var refused = await other.Post($"/api/v1/me/playback/{title.Id}/start", new { });

        refused.ShouldBe(HttpStatusCode.Conflict, "too-many-streams");
        refused.Body.GetProperty("devices")[0].GetProperty("title").GetString().ShouldBe(title.Name);
        refused.Body.GetProperty("devices")[0].GetProperty("profile").GetString().ShouldBe("Alex");
    }

    [Fact]
    public async Task A_report_without_its_fields_is_refused_at_each()
    {
        var (member, viewer) = await host.NewViewer();
        using var _ = member;
        using var __ = viewer;
        using var browser = host.NewBrowser();
        browser.Token = viewer.Token;

        var answer = await browser.Post($"/api/v1/me/playback/{host.Title(forKids: true).Id}/progress", new { position = -1 });

        answer.ShouldBe(HttpStatusCode.BadRequest, "invalid-request");
        foreach (var field in new[] { "session", "sequence", "position", "state" })
        {
            answer.ErrorAt(field).ShouldNotBeEmpty(field);
        }
    }
}
