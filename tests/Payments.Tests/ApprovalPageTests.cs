using System.Net;

namespace NetflixClone.Payments.Tests;

public sealed class ApprovalPageTests : IAsyncLifetime, IDisposable
{
    private readonly Simulation _simulation = new();
    private CreatedSubscription _created = new("", new("about:blank"));

    public async Task InitializeAsync() => _created = await _simulation.Provider.CreateSubscriptionAsync(The.Request);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _simulation.Dispose();

    [Fact]
    public async Task The_page_says_that_it_is_a_simulator_and_what_is_bought()
    {
        var page = await Get();

        page.ShouldContain("<strong>PayPal simulator</strong> — no real money moves");
        page.ShouldContain("Standard");
        page.ShouldContain("$13.99");
        page.ShouldContain("NetflixClone");
        page.ShouldContain(_created.Id);
    }

    [Fact]
    public async Task Nothing_on_the_page_comes_from_elsewhere_or_runs()
    {
        using var response = await _simulation.Browser.GetAsync(_created.ApprovalUrl.PathAndQuery);
        var page = await response.Content.ReadAsStringAsync();

        page.ShouldNotContain("<script");
        page.ShouldNotContain("src=");
        page.ShouldNotContain("<link");
        page.ShouldNotContain("style=");
        var policy = string.Join(' ', response.Headers.GetValues("Content-Security-Policy"));
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldContain("form-action 'self' https://films.example");
        response.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Approve_leads_back_to_the_return_address()
    {
        using var response = await _simulation.Press(_created, "approve");

        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        response.Headers.Location.ShouldNotBeNull().AbsoluteUri.ShouldMatch(
            $"^https://films\\.example/subscribe/return\\?from=plans&subscription_id={_created.Id}&ba_token=BA-(?<token>[0-9A-Z]{{17}})&token=\\k<token>$");
        (await Status()).ShouldBe(ProviderSubscriptionStatus.Active);
    }

    [Fact]
    public async Task Cancel_leads_back_to_the_cancel_address_and_charges_nothing()
    {
        using var response = await _simulation.Press(_created, "cancel");

        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        response.Headers.Location.ShouldNotBeNull().AbsoluteUri.ShouldStartWith($"https://films.example/subscribe/cancelled?subscription_id={_created.Id}&ba_token=BA-");
        (await Status()).ShouldBe(ProviderSubscriptionStatus.ApprovalPending);
    }

    [Fact]
    public async Task Looking_at_the_page_decides_nothing()
    {
        await Get();

        (await Status()).ShouldBe(ProviderSubscriptionStatus.ApprovalPending);
    }

    [Fact]
    public async Task A_button_pressed_twice_leads_to_the_same_place()
    {
        var token = Simulation.TokenIn(await Get());
        using var first = await _simulation.Post(_created, "approve", token);

        using var second = await _simulation.Post(_created, "approve", token);

        second.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        second.Headers.Location.ShouldBe(first.Headers.Location);
    }

    [Fact]
    public async Task The_first_decision_stands()
    {
        var token = Simulation.TokenIn(await Get());
        using var first = await _simulation.Post(_created, "cancel", token);

        using var second = await _simulation.Post(_created, "approve", token);

        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await second.Content.ReadAsStringAsync()).ShouldContain("You turned back");
        (await Status()).ShouldBe(ProviderSubscriptionStatus.ApprovalPending);
    }

    [Theory]
    [InlineData("approve", "Already approved", "https://films.example/subscribe/return")]
    [InlineData("cancel", "You turned back", "https://films.example/subscribe/cancelled")]
    public async Task A_decided_page_says_so_and_leads_back(string decision, string said, string back)
    {
        using var pressed = await _simulation.Press(_created, decision);

        var page = await Get();

        page.ShouldContain(said);
        page.ShouldContain($"href=\"{back}");
        page.ShouldNotContain("<form");
    }

    [Fact]
    public async Task A_subscription_cancelled_since_says_so()
    {
        using var pressed = await _simulation.Press(_created, "approve");
        await _simulation.Provider.CancelSubscriptionAsync(_created.Id, "Enough seen");

        var page = await Get();

        page.ShouldContain("cancelled since");
    }

    [Fact]
    public async Task A_form_with_another_subscription_s_token_decides_nothing()
    {
        var other = await _simulation.Provider.CreateSubscriptionAsync(The.Request with { RequestId = "other" });
        var foreign = Simulation.TokenIn(await _simulation.Browser.GetStringAsync(other.ApprovalUrl.PathAndQuery));

        using var response = await _simulation.Post(_created, "approve", foreign);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Status()).ShouldBe(ProviderSubscriptionStatus.ApprovalPending);
    }

    [Fact]
    public async Task A_button_that_does_not_exist_decides_nothing()
    {
        using var response = await _simulation.Press(_created, "steal");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Status()).ShouldBe(ProviderSubscriptionStatus.ApprovalPending);
    }

    [Fact]
    public async Task A_body_that_is_no_form_decides_nothing()
    {
        using var response = await _simulation.Browser.PostAsync(_created.ApprovalUrl.PathAndQuery, new StringContent("{}", null, "application/json"));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_body_that_is_too_large_decides_nothing()
    {
        using var response = await _simulation.Post(_created, "approve", new('x', 10_000));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("I-NOBODY")]
    [InlineData("%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("..%2f..%2fetc%2fpasswd")]
    public async Task An_unknown_id_is_a_page_that_says_so(string id)
    {
        using var shown = await _simulation.Browser.GetAsync($"/paypal-simulator/approve/{id}");
        using var pressed = await _simulation.Browser.PostAsync($"/paypal-simulator/approve/{id}", new FormUrlEncodedContent([new("decision", "approve")]));

        shown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await shown.Content.ReadAsStringAsync()).ShouldContain("No such subscription");
        pressed.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_others_wrote_cannot_become_markup()
    {
        var evil = await _simulation.Provider.CreateSubscriptionAsync(The.Request with
        {
            RequestId = "evil",
            PlanName = "<script>alert(1)</script>",
            BrandName = "\"><img src=x onerror=alert(1)>",
        });

        var page = await _simulation.Browser.GetStringAsync(evil.ApprovalUrl.PathAndQuery);

        page.ShouldContain("&lt;script&gt;");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("<img");
    }

    [Fact]
    public async Task Every_answer_of_a_wrong_way_back_is_one_of_the_two_addresses()
    {
        using var response = await _simulation.Browser.PostAsync(
            _created.ApprovalUrl.PathAndQuery + "?returnUrl=https://evil.example",
            new FormUrlEncodedContent([new("form", Simulation.TokenIn(await Get())), new("decision", "approve"), new("returnUrl", "https://evil.example")]));

        response.Headers.Location.ShouldNotBeNull().Host.ShouldBe("films.example");
    }

    private Task<string> Get() => _simulation.Browser.GetStringAsync(_created.ApprovalUrl.PathAndQuery);

    private async Task<ProviderSubscriptionStatus> Status() => (await _simulation.Provider.GetSubscriptionAsync(_created.Id)).Status;
}
