using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NetflixClone.EndToEnd.Browsing;
using NetflixClone.TestKit.Product;

namespace NetflixClone.EndToEnd.Journeys;

[Collection(Theatre.Name)]
public sealed partial class AccountTests(Theatre theatre)
{
    [Fact]
    public Task The_account_page_shows_the_plan_the_payment_the_profiles_and_the_device() => theatre.Perform(async stage =>
    {
        var member = await stage.NewMember("standard");
        await stage.NewViewer(member, "Anna");
        var screen = await stage.NewScreen(member.Email, "Anna");

        await screen.GoTo("/account");

        await Screen.Shows(screen.Page.GetByText(member.Email));
        await Screen.Shows(screen.Row("Transactions").GetByText("Standard"));
        await Screen.Shows(screen.Row("Profiles").GetByText("Anna"));
        await Screen.Shows(screen.Row("Devices").GetByText("This device"));
    });

    [Fact]
    public Task Signing_out_a_device_closes_its_socket_and_shows_it_the_way_in() => theatre.Perform(async stage =>
    {
        var member = await stage.NewMember("standard");
        await stage.NewViewer(member, "Anna");
        var other = await stage.NewScreen();
        var closed = new TaskCompletionSource();
        other.Page.WebSocket += (_, socket) => socket.Close += (_, _) => closed.TrySetResult();
        await other.SignIn(member.Email);
        var opened = other.Page.WaitForWebSocketAsync();
        await other.ChooseProfile("Anna");
        await opened;
        await Screen.Shows(other.Row("Trending"));
        var here = await stage.NewScreen(member.Email, "Anna");

        await here.GoTo("/account");
        await here.Row("Devices").GetByRole(AriaRole.Button, new() { NameRegex = SignOutBrowser() }).First.ClickAsync();

        await closed.Task.WaitAsync(TimeSpan.FromSeconds(15));
        await Screen.Shows(other.Link("Sign in"));
    });

    [Fact]
    public Task Signing_out_leads_to_the_landing_page_and_stays_there() => theatre.Perform(async stage =>
    {
        var member = await stage.NewMember("standard");
        await stage.NewViewer(member, "Anna");
        var screen = await stage.NewScreen(member.Email, "Anna");
        await screen.GoTo("/account");

        await screen.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).First.ClickAsync();
        await Screen.Shows(screen.Link("Sign in"));
        await screen.GoTo("/");

        await Screen.Shows(screen.Button("Get started"));
    });

    [Fact]
    public Task A_cancelled_subscription_says_until_when_it_plays_and_makes_room_for_another_plan() => theatre.Perform(async stage =>
    {
        var member = await stage.NewMember("standard");
        await stage.NewViewer(member, "Anna");
        var screen = await stage.NewScreen(member.Email, "Anna");
        await screen.GoTo("/account");

        await screen.Button("Cancel subscription").ClickAsync();
        await screen.Button("Yes, cancel").ClickAsync();
        await Screen.Shows(screen.Row("Plan").GetByText("Cancelled. Plays until"));
        await screen.Row("Plan").GetByRole(AriaRole.Link, new() { Name = "Choose a plan" }).ClickAsync();
        await screen.Button("Choose Premium").ClickAsync();
        await screen.Button("Approve").ClickAsync();
        await Screen.Shows(screen.Heading("Your subscription is active"));
        await screen.GoTo("/account");

        await Screen.Shows(screen.Row("Plan").GetByText("Active. Renews on"));
        await Screen.Shows(screen.Row("Plan").GetByText("Premium", new() { Exact = true }));
        (await member.Transactions()).Count.ShouldBe(2);
    });

    [Fact]
    public Task A_changed_password_is_the_one_that_signs_in_from_then_on() => theatre.Perform(async stage =>
    {
        const string Changed = "an even longer password";
        var member = await stage.NewMember("standard");
        await stage.NewViewer(member, "Anna");
        var screen = await stage.NewScreen(member.Email, "Anna");
        await screen.GoTo("/account");

        await screen.Page.GetByLabel("Current password", new() { Exact = true }).FillAsync(Member.Password);
        await screen.Page.GetByLabel("New password", new() { Exact = true }).FillAsync(Changed);
        await screen.Button("Change password").ClickAsync();
        await Screen.Shows(screen.Page.GetByText("Your password is changed"));
        var other = await stage.NewScreen();
        await other.GoTo("/sign-in");
        await other.FillCredentials(member.Email, Member.Password);
        await other.Button("Sign in").ClickAsync();
        await Screen.Shows(other.Alert("not right"));
        await other.FillCredentials(member.Email, Changed);
        await other.Button("Sign in").ClickAsync();

        await Screen.Shows(other.Heading("Who is watching?"));
    });

    [Fact]
    public Task A_deleted_profile_is_gone_once_that_was_said_twice() => theatre.Perform(async stage =>
    {
        var member = await stage.NewMember("standard");
        await stage.NewViewer(member, "Anna");
        await stage.NewViewer(member, "Ben");
        var screen = await stage.NewScreen(member.Email, "Anna");
        await screen.GoTo("/account");

        await screen.Row("Profiles").GetByRole(AriaRole.Link, new() { Name = "Edit Ben" }).ClickAsync();
        await screen.Button("Delete profile").ClickAsync();
        await screen.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete Ben" }).ClickAsync();

        await screen.IsAt("/profiles/manage");
        await Screen.Shows(screen.Link("Edit Anna"));
        await Assertions.Expect(screen.Link("Edit Ben")).ToHaveCountAsync(0);
        (await member.Profiles()).ShouldHaveSingleItem().Name.ShouldBe("Anna");
    });

    [GeneratedRegex("^Sign out .*Chrom")]
    private static partial Regex SignOutBrowser();
}
