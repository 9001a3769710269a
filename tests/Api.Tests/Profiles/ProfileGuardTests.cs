using System.Net;
using NetflixClone.Api.Tests.Host;

namespace NetflixClone.Api.Tests.Profiles;

/// <summary>Who may change and remove which profiles.</summary>
[Collection(ApiCollection.Name)]
public sealed class ProfileGuardTests(ApiHost host)
{
    private const string Pin = "4711";

    [Fact]
    public async Task A_PIN_is_not_taken_away_without_it()
    {
        using var browser = await host.NewMember();
        var id = await AddLocked(browser);
        var unlocked = new { name = "Alex", avatar = "a1", isKids = false, pin = "" };

        var without = await browser.Put($"/api/v1/me/profiles/{id}", unlocked);
        var wrong = await browser.Put($"/api/v1/me/profiles/{id}", new { unlocked.name, unlocked.avatar, unlocked.isKids, unlocked.pin, currentPin = "0000" });
        var right = await browser.Put($"/api/v1/me/profiles/{id}", new { unlocked.name, unlocked.avatar, unlocked.isKids, unlocked.pin, currentPin = Pin });

        foreach (var refused in new[] { without, wrong })
        {
            refused.ShouldBe(HttpStatusCode.Forbidden, "wrong-pin");
            refused.ErrorAt("currentPin").ShouldNotBeEmpty();
        }

        right.ShouldBe(HttpStatusCode.OK);
        right.Body.GetProperty("hasPin").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_profile_with_a_PIN_is_removed_with_that_PIN_alone()
    {
        using var browser = await host.NewMember();
        var id = await AddLocked(browser);
        await browser.AddProfile("Stays");

        var without = await browser.Delete($"/api/v1/me/profiles/{id}");
        var wrong = await Remove(browser, id, "0000");
        var right = await Remove(browser, id, Pin);

        foreach (var refused in new[] { without, wrong })
        {
            refused.ShouldBe(HttpStatusCode.Forbidden, "wrong-pin");
            refused.ErrorAt("currentPin").ShouldNotBeEmpty();
        }

        right.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Kids_do_not_change_profiles_but_switch_to_another()
    {
        using var browser = await host.NewMember();
        var adult = await browser.AddProfile("Alex");
        var kid = await browser.AddProfile("Mia", isKids: true);
        var grownUp = new { name = "Mia", avatar = "a1", isKids = false, maturity = "age18" };

        Answer[] refused =
        [
            await browser.Post("/api/v1/me/profiles", new { name = "Sam", avatar = "a1", isKids = false }),
            await browser.Put($"/api/v1/me/profiles/{kid}", grownUp),
            await browser.Delete($"/api/v1/me/profiles/{adult}"),
        ];
        await browser.Choose(adult);

        foreach (var answer in refused)
        {
            answer.ShouldBe(HttpStatusCode.Forbidden, "kids-profile");
        }

        (await browser.Put($"/api/v1/me/profiles/{kid}", grownUp)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Kids_choose_what_they_like_and_it_stays_with_their_profile()
    {
        using var browser = await host.NewMember();
        await browser.AddProfile("Mia", isKids: true);
        var genre = (await browser.Get("/api/v1/genres")).Body.GetProperty("genres")[0].GetProperty("slug").GetString();

        var chosen = await browser.Put("/api/v1/me/genres", new { genres = new[] { genre } });

        chosen.ShouldBe(HttpStatusCode.NoContent);
        var profile = (await browser.Get("/api/v1/me/profiles")).Body.GetProperty("profiles")[0];
        profile.GetProperty("genres").EnumerateArray().Select(slug => slug.GetString()).ShouldBe([genre]);
    }

    private static async Task<Guid> AddLocked(Browser browser)
    {
        var id = await browser.AddProfile("Alex");
        (await browser.Put($"/api/v1/me/profiles/{id}", new { name = "Alex", avatar = "a1", isKids = false, pin = Pin })).ShouldBe(HttpStatusCode.OK);
        return id;
    }

    private static Task<Answer> Remove(Browser browser, Guid profile, string pin) =>
        browser.Send(HttpMethod.Delete, $"/api/v1/me/profiles/{profile}", headers: headers => headers.Add("X-Profile-Pin", pin));
}
