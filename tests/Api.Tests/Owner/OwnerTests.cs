using System.Net;
using NetflixClone.Api.Tests.Host;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Api.Tests.Owner;

[Collection(ApiCollection.Name)]
public sealed class OwnerTests(ApiHost host)
{
    [Theory]
    [InlineData("overview")]
    [InlineData("members")]
    [InlineData("titles")]
    [InlineData("watching")]
    [InlineData("grains")]
    [InlineData("health")]
    public async Task The_owners_page_is_for_the_owner_alone(string part)
    {
        await host.NewMember(); // the first member of all is the owner, so this one or the next is not
        using var browser = await host.NewMember();

        var answer = await browser.Get($"/api/v1/owner/{part}");

        answer.ShouldBe(HttpStatusCode.Forbidden, "owner-only");
    }

    [Fact]
    public async Task The_owner_sees_what_is_being_watched()
    {
        var (member, viewer) = await host.NewViewer();
        using var _ = member;
        using var __ = viewer;
        using var owner = await NewOwner();
        var title = host.Title(forKids: true);
        await viewer.Start(title.Id.Value);

        await Eventually.Holds(async () =>
            (await owner.Get("/api/v1/owner/watching")).Body.GetProperty("watching").EnumerateArray().Any(watching =>
                watching.GetProperty("member").GetString() == member.Email && watching.GetProperty("title").GetString() == title.Name));
    }

    [Fact]
    public async Task The_owner_sees_members_with_their_subscriptions()
    {
        var (member, viewer) = await host.NewViewer("standard");
        using var _ = member;
        using var __ = viewer;
        using var owner = await NewOwner();

        await Eventually.Holds(async () =>
            (await owner.Get("/api/v1/owner/members?limit=200")).Body.GetProperty("members").EnumerateArray().Any(entry =>
                entry.GetProperty("email").GetString() == member.Email
                && entry.GetProperty("status").GetString() == "active"
                && entry.GetProperty("plan").GetString() == "standard"));
    }

    [Fact]
    public async Task The_owner_sees_grains_at_work()
    {
        using var owner = await NewOwner();

        var grains = await owner.Get("/api/v1/owner/grains");

        var users = grains.Body.GetProperty("grains").EnumerateArray().Single(grain => grain.GetProperty("type").GetString() == "user");
        users.GetProperty("activations").GetInt32().ShouldBeGreaterThan(0);
        users.GetProperty("calls").GetInt64().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_owner_sees_that_all_is_well()
    {
        using var owner = await NewOwner();

        var health = await owner.Get("/api/v1/owner/health");

        health.Body.GetProperty("status").GetString().ShouldBe("healthy");
        health.Body.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("name").GetString()).ShouldContain("storage");
    }

    [Fact]
    public async Task The_owner_alone_sees_what_the_recommendations_were_learned_from()
    {
        using var owner = await NewOwner();
        using var anybody = host.NewBrowser();

        await Eventually.Holds(async () =>
            (await owner.Get("/api/v1/owner/health")).Body.GetProperty("checks").EnumerateArray().Any(check =>
                check.GetProperty("name").GetString() == "recommendations"
                && check.GetProperty("detail").GetString()!.StartsWith("Model 1, trained ", StringComparison.Ordinal)));
        (await anybody.Get("/health/ready")).Text.ShouldNotContain("recommendations");
    }

    private async Task<Browser> NewOwner()
    {
        var browser = await host.NewMember();
        browser.Token = await host.OwnerTokenLike(browser.Token!);
        return browser;
    }
}
