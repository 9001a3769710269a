using System.Net;
using NetflixClone.Api.Tests.Host;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Api.Tests.Billing;

[Collection(ApiCollection.Name)]
public sealed class SubscriptionTests(ApiHost host)
{
    [Fact]
    public async Task The_plans_are_told_to_anybody()
    {
        using var browser = host.NewBrowser();

        var plans = await browser.Get("/api/v1/plans");

        plans.Body.GetProperty("provider").GetString().ShouldBe("simulator");
        plans.Body.GetProperty("plans").EnumerateArray().Select(plan => plan.GetProperty("id").GetString()).ShouldBe(["basic", "standard", "premium"]);
        plans.Body.GetProperty("plans")[0].GetProperty("price").GetProperty("amount").GetString().ShouldBe("8.99");
    }

    [Fact]
    public async Task A_subscription_is_active_once_the_provider_says_that_it_was_approved()
    {
        using var member = await Member.SignUp(host.Server, host.NewEmail());

        await member.Subscribe("standard");

        (await member.Transactions()).ShouldHaveSingleItem().Kind.ShouldBe("payment");
    }

    [Fact]
    public async Task What_was_not_approved_is_not_active()
    {
        using var browser = await host.NewMember();
        var opened = await browser.Post("/api/v1/me/subscription", new { plan = "basic" });
        var id = opened.Body.GetProperty("subscriptionId").GetString();

        var confirmed = await browser.Post("/api/v1/me/subscription/confirm", new { subscriptionId = id });

        confirmed.ShouldBe(HttpStatusCode.Conflict, "not-approved");
        (await browser.Get("/api/v1/me/subscription")).Body.GetProperty("status").GetString().ShouldNotBe("active");
    }

    [Fact]
    public async Task Nobody_confirms_another_members_subscription()
    {
        using var payer = await host.NewMember();
        using var other = await host.NewMember();
        var opened = await payer.Post("/api/v1/me/subscription", new { plan = "basic" });

        var answer = await other.Post("/api/v1/me/subscription/confirm", new { subscriptionId = opened.Body.GetProperty("subscriptionId").GetString() });

        answer.ShouldBe(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_cancelled_subscription_stays_until_its_end()
    {
        var email = host.NewEmail();
        using var member = await Member.SignUp(host.Server, email);
        await member.Subscribe("basic");
        using var browser = host.NewBrowser();
        await browser.SignIn(email, Member.Password);

        var cancelled = await browser.Post("/api/v1/me/subscription/cancel");

        cancelled.Body.GetProperty("status").GetString().ShouldBe("cancelled");
        cancelled.Body.GetProperty("activeUntil").GetDateTimeOffset().ShouldBeGreaterThan(cancelled.Body.GetProperty("since").GetDateTimeOffset());
        cancelled.Body.TryGetProperty("renewsAt", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task There_must_be_something_to_cancel()
    {
        using var browser = await host.NewMember();

        var answer = await browser.Post("/api/v1/me/subscription/cancel");

        answer.ShouldBe(HttpStatusCode.Conflict, "no-subscription");
    }
}
