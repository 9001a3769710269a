using System.Net;
using NetflixClone.Api.Tests.Host;

namespace NetflixClone.Api.Tests.Auth;

[Collection(ApiCollection.Name)]
public sealed class SessionTests(ApiHost host)
{
    [Fact]
    public async Task Nobody_is_told_whether_the_address_or_the_password_was_wrong()
    {
        using var known = await host.NewMember();
        using var browser = host.NewBrowser();

        var wrongPassword = await browser.Post("/api/v1/auth/sign-in", new { email = known.Email, password = "not the password" });
        var wrongAddress = await browser.Post("/api/v1/auth/sign-in", new { email = host.NewEmail(), password = "not the password" });

        wrongPassword.ShouldBe(HttpStatusCode.Unauthorized, "invalid-credentials");
        wrongAddress.Text.ShouldBe(wrongPassword.Text);
    }

    [Fact]
    public async Task Guessing_at_one_account_is_slowed_down()
    {
        using var browser = host.NewBrowser();
        var email = host.NewEmail();
        var guess = () => browser.Post("/api/v1/auth/sign-in", new { email, password = "a guess" });
        for (var i = 0; i < 10; i++)
        {
            (await guess()).Status.ShouldBe(HttpStatusCode.Unauthorized);
        }

        var refused = await guess();

        refused.ShouldBe(HttpStatusCode.TooManyRequests, "too-many-requests");
        refused.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_refresh_gives_a_new_token_and_a_new_cookie()
    {
        using var browser = await host.NewMember();
        var before = CookieOf(browser);

        var answer = await browser.Refresh();

        answer.ShouldBe(HttpStatusCode.OK);
        CookieOf(browser).ShouldNotBe(before);
        (await browser.Get("/api/v1/me")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_session_remembers_its_profile()
    {
        using var browser = await host.NewMember();
        var profile = await browser.AddProfile("Alex");

        var answer = await browser.Refresh();

        answer.Body.GetProperty("user").GetProperty("currentProfileId").GetGuid().ShouldBe(profile);
        (await browser.Get("/api/v1/me/list")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_refresh_token_that_comes_back_after_its_successor_ends_its_session_and_the_tokens_of_it()
    {
        using var browser = await host.NewMember();
        using var thief = host.NewBrowser();
        thief.TakeTokenOf(browser);
        await browser.Refresh();
        await browser.Refresh();

        var stolen = await thief.Refresh();

        stolen.ShouldBe(HttpStatusCode.Unauthorized, "session-ended");
        (await browser.Get("/api/v1/me")).ShouldBe(HttpStatusCode.Unauthorized, "not-signed-in");
        (await browser.Refresh()).ShouldBe(HttpStatusCode.Unauthorized, "session-ended");
    }

    [Fact]
    public async Task A_refresh_token_that_names_anothers_session_ends_nothing()
    {
        using var victim = await host.NewMember();
        using var forger = await host.NewMember();
        var (forgersUser, victimsSession) = (CookieOf(forger).Split('.')[0], CookieOf(victim).Split('.')[1]);
        forger.Cookies.Add(AuthAddress(victim), new Cookie("nc_refresh", $"{forgersUser}.{victimsSession}.made-up") { Path = "/api/v1/auth" });

        var forged = await forger.Refresh();

        forged.ShouldBe(HttpStatusCode.Unauthorized, "session-ended");
        (await victim.Get("/api/v1/me")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_takes_the_cookie_away()
    {
        using var browser = await host.NewMember();

        var answer = await browser.Post("/api/v1/auth/sign-out");

        answer.Status.ShouldBe(HttpStatusCode.NoContent);
        browser.Cookies.GetCookies(AuthAddress(browser)).ShouldBeEmpty();
        (await browser.Get("/api/v1/me")).ShouldBe(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task Signing_out_with_a_token_that_a_thief_has_used_stops_the_tokens_of_the_thief()
    {
        using var browser = await host.NewMember();
        using var thief = host.NewBrowser();
        thief.TakeTokenOf(browser);
        await thief.Refresh();
        await thief.Refresh();

        await browser.Post("/api/v1/auth/sign-out");

        (await thief.Get("/api/v1/me")).ShouldBe(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task A_device_that_made_room_for_another_is_signed_out_at_once()
    {
        using var patient = new ApiHost(("RateLimits:SignInsPerAccount", "1000"));
        await patient.InitializeAsync();
        try
        {
            using var first = await patient.NewMember();

            for (var device = 0; device < 20; device++)
            {
                using var other = patient.NewBrowser();
                (await other.SignIn(first.Email)).Status.ShouldBe(HttpStatusCode.OK);
            }

            (await first.Get("/api/v1/me")).ShouldBe(HttpStatusCode.Unauthorized, "not-signed-in");
        }
        finally
        {
            await patient.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_use_the_cookie()
    {
        using var browser = await host.NewMember();

        var answer = await browser.Send(HttpMethod.Post, "/api/v1/auth/refresh", headers: headers => headers.Add("Origin", "https://evil.example"));

        answer.ShouldBe(HttpStatusCode.Forbidden, "foreign-origin");
    }

    [Fact]
    public async Task Signing_a_device_out_stops_its_token_at_once()
    {
        using var here = await host.NewMember();
        using var there = host.NewBrowser();
        await there.SignIn(here.Email);
        var other = await here.OtherDevice();

        var answer = await here.Delete($"/api/v1/me/devices/{other.GetProperty("id").GetGuid()}");

        answer.Status.ShouldBe(HttpStatusCode.NoContent);
        other.GetProperty("name").GetString().ShouldBe("Chrome on Linux");
        (await there.Get("/api/v1/me")).ShouldBe(HttpStatusCode.Unauthorized, "not-signed-in");
        (await here.Get("/api/v1/me")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_signs_out_another_members_device()
    {
        using var victim = await host.NewMember();
        using var other = await host.NewMember();
        var device = (await victim.Get("/api/v1/me/devices")).Body.GetProperty("devices")[0].GetProperty("id").GetGuid();

        var answer = await other.Delete($"/api/v1/me/devices/{device}");

        answer.ShouldBe(HttpStatusCode.NotFound, "not-found");
        (await victim.Get("/api/v1/me")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session()
    {
        using var here = await host.NewMember();
        using var there = host.NewBrowser();
        await there.SignIn(here.Email);

        var answer = await here.Put("/api/v1/me/password", new { currentPassword = Browser.Password, newPassword = "another long password" });

        answer.Status.ShouldBe(HttpStatusCode.NoContent);
        (await here.Get("/api/v1/me")).Status.ShouldBe(HttpStatusCode.OK);
        (await there.Get("/api/v1/me")).ShouldBe(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task The_current_password_must_be_right_to_change_it()
    {
        using var browser = await host.NewMember();

        var answer = await browser.Put("/api/v1/me/password", new { currentPassword = "wrong wrong", newPassword = "another long password" });

        answer.ShouldBe(HttpStatusCode.BadRequest, "invalid-request");
        answer.ErrorAt("currentPassword").ShouldNotBeEmpty();
    }

    private static Uri AuthAddress(Browser browser) => new(browser.Server, "/api/v1/auth/refresh");

    private static string CookieOf(Browser browser) => browser.Cookies.GetCookies(AuthAddress(browser))["nc_refresh"]!.Value;
}
