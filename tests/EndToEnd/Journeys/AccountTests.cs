using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NetflixClone.EndToEnd.Browsing;

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

    [GeneratedRegex("^Sign out .*Chrom")]
    private static partial Regex SignOutBrowser();
}
