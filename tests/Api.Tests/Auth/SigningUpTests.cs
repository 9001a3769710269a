using System.Net;
using NetflixClone.Api.Tests.Host;

namespace NetflixClone.Api.Tests.Auth;

[Collection(ApiCollection.Name)]
public sealed class SigningUpTests(ApiHost host)
{
    [Fact]
    public async Task Signing_up_answers_with_a_token_that_works()
    {
        using var browser = host.NewBrowser();
        var email = host.NewEmail();

        var session = await browser.SignUp(email);

        session.ShouldBe(HttpStatusCode.Created);
        (await browser.Get("/api/v1/me")).Body.GetProperty("email").GetString().ShouldBe(email);
    }

    [Fact]
    public async Task The_refresh_token_travels_in_a_cookie_that_no_script_reads_and_no_other_route_gets()
    {
        using var browser = host.NewBrowser();

        var session = await browser.SignUp(host.NewEmail());

        var cookie = session.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldStartWith("nc_refresh=");
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        cookie.ShouldContain("path=/api/v1/auth");
    }

    [Fact]
    public async Task A_taken_address_is_refused_at_its_field()
    {
        using var first = await host.NewMember();
        using var second = host.NewBrowser();

        var answer = await second.SignUp(first.Email.ToUpperInvariant());

        answer.ShouldBe(HttpStatusCode.Conflict, "email-taken");
        answer.ErrorAt("email").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_is_mistyped_is_refused_at_each_field()
    {
        using var browser = host.NewBrowser();

        var answer = await browser.Post("/api/v1/auth/sign-up", new { email = "nobody", password = "short" });

        answer.ShouldBe(HttpStatusCode.BadRequest, "invalid-request");
        answer.ErrorAt("email").ShouldBe("That is not an e-mail address.");
        answer.ErrorAt("password").ShouldBe("A password has 8 to 256 characters.");
    }

    [Fact]
    public async Task A_field_of_another_kind_is_named()
    {
        using var browser = host.NewBrowser();

        var answer = await browser.Post("/api/v1/auth/sign-up", new { email = 1, password = "long enough" });

        answer.ShouldBe(HttpStatusCode.BadRequest, "invalid-request");
        answer.ErrorAt("email").ShouldNotBeEmpty();
    }
}
