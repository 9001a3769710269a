using System.Net;
using NetflixClone.Api.Tests.Host;

namespace NetflixClone.Api.Tests.Profiles;

[Collection(ApiCollection.Name)]
public sealed class ProfileTests(ApiHost host)
{
    [Fact]
    public async Task A_kids_profile_is_held_to_age_seven_whatever_was_asked_for()
    {
        using var browser = await host.NewMember();

        var profile = await browser.Post("/api/v1/me/profiles", new { name = "Mia", avatar = "a2", isKids = true, maturity = "age18" });

        profile.ShouldBe(HttpStatusCode.Created);
        profile.Body.GetProperty("maturity").GetString().ShouldBe("age7");
    }

    [Fact]
    public async Task A_sixth_profile_is_one_too_many()
    {
        using var browser = await host.NewMember();
        for (var i = 0; i < 5; i++)
        {
            (await Add(browser, $"Viewer {i}")).ShouldBe(HttpStatusCode.Created);
        }

        var sixth = await Add(browser, "Viewer 6");

        sixth.ShouldBe(HttpStatusCode.Conflict, "too-many-profiles");
    }

    [Theory]
    [InlineData("no-such-genre")]
    [InlineData(null)]
    public async Task Only_genres_that_exist_can_be_favourites(string? genre)
    {
        using var browser = await host.NewMember();
        var id = await browser.AddProfile("Alex");
        var profile = new { name = "Sam", avatar = "a2", isKids = false, genres = new[] { genre } };

        var added = await browser.Post("/api/v1/me/profiles", profile);
        var changed = await browser.Put($"/api/v1/me/profiles/{id}", profile);

        added.ShouldBe(HttpStatusCode.BadRequest, "invalid-request");
        changed.ShouldBe(HttpStatusCode.BadRequest, "invalid-request");
        added.ErrorAt("genres").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_name_is_taken_once()
    {
        using var browser = await host.NewMember();
        await Add(browser, "Alex");

        var second = await Add(browser, "Alex");

        second.ShouldBe(HttpStatusCode.Conflict, "name-taken");
        second.ErrorAt("name").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_last_profile_stays()
    {
        using var browser = await host.NewMember();
        var id = await browser.AddProfile("Alex");

        var answer = await browser.Delete($"/api/v1/me/profiles/{id}");

        answer.ShouldBe(HttpStatusCode.Conflict, "last-profile");
    }

    [Fact]
    public async Task A_profile_with_a_PIN_opens_with_that_PIN_alone()
    {
        using var browser = await host.NewMember();
        var id = await browser.AddProfile("Alex");
        await browser.Put($"/api/v1/me/profiles/{id}", new { name = "Alex", avatar = "a1", isKids = false, pin = "4711" });

        var wrong = await browser.Post($"/api/v1/me/profiles/{id}/choose", new { pin = "0000" });
        var right = await browser.Post($"/api/v1/me/profiles/{id}/choose", new { pin = "4711" });

        wrong.ShouldBe(HttpStatusCode.Forbidden, "wrong-pin");
        wrong.ErrorAt("pin").ShouldNotBeEmpty();
        right.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Another_members_profile_does_not_exist_for_me()
    {
        using var theirs = await host.NewMember();
        using var mine = await host.NewMember();
        var profile = await theirs.AddProfile("Alex");

        (await mine.Post($"/api/v1/me/profiles/{profile}/choose", new { })).ShouldBe(HttpStatusCode.NotFound, "not-found");
        (await mine.Put($"/api/v1/me/profiles/{profile}", new { name = "Mine", avatar = "a1", isKids = false })).ShouldBe(HttpStatusCode.NotFound, "not-found");
        (await mine.Delete($"/api/v1/me/profiles/{profile}")).ShouldBe(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Nothing_is_browsed_before_a_profile_was_chosen()
    {
        using var browser = await host.NewMember();

        (await browser.Get("/api/v1/home")).ShouldBe(HttpStatusCode.Forbidden, "choose-profile");
        (await browser.Get("/api/v1/me/list")).ShouldBe(HttpStatusCode.Forbidden, "choose-profile");
    }

    [Fact]
    public async Task The_token_of_a_profile_that_was_removed_browses_nothing()
    {
        using var browser = await host.NewMember();
        await Add(browser, "Stays");
        var removed = await browser.AddProfile("Goes");

        await browser.Delete($"/api/v1/me/profiles/{removed}");

        (await browser.Get("/api/v1/home")).ShouldBe(HttpStatusCode.Forbidden, "choose-profile");
    }

    private static Task<Answer> Add(Browser browser, string name) =>
        browser.Post("/api/v1/me/profiles", new { name, avatar = "a1", isKids = false });
}
