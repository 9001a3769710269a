using System.Text.RegularExpressions;
using NetflixClone.EndToEnd.Browsing;
using NetflixClone.TestKit.Product;

namespace NetflixClone.EndToEnd.Journeys;

[Collection(Theatre.Name)]
public sealed partial class NewcomerTests(Theatre theatre)
{
    [Fact]
    public Task Signing_up_says_each_mistake_at_its_field() => theatre.Perform(async stage =>
    {
        var screen = await stage.NewScreen();
        await screen.GoTo("/");
        await screen.Button("Get started").ClickAsync();
        await screen.IsAt("/sign-up");

        await screen.FillCredentials("nonsense", "short");
        await screen.Button("Create account").ClickAsync();

        await Screen.Shows(screen.Alert("does not look like an e-mail address"));
        await Screen.Shows(screen.Alert("at least 8 characters"));
    });

    [Fact]
    public Task An_address_that_has_an_account_is_refused_at_its_field() => theatre.Perform(async stage =>
    {
        var screen = await stage.NewScreen();
        await screen.GoTo("/sign-up");

        await screen.FillCredentials(Theatre.OwnerEmail, Member.Password);
        await screen.Button("Create account").ClickAsync();

        await Screen.Shows(screen.Alert(""));
        await screen.IsAt("/sign-up");
    });

    [Fact]
    public Task A_cancelled_payment_charges_nothing_and_says_so() => theatre.Perform(async stage =>
    {
        var (screen, email) = await SignUp(stage);

        await ChooseStandard(screen);
        await screen.Button("Cancel").ClickAsync();

        await screen.IsAt("/subscribe/cancelled");
        await Screen.Shows(screen.Heading("You cancelled the payment"));
        (await (await stage.Know(email)).Transactions()).ShouldBeEmpty();
    });

    [Fact]
    public Task Nothing_plays_before_it_is_paid_for_and_the_page_says_what_to_do() => theatre.Perform(async stage =>
    {
        var member = await stage.NewMember();
        var viewer = await stage.NewViewer(member, "Anna");
        var title = (await viewer.Titles(atLeast: 1))[0];
        var screen = await stage.NewScreen();
        await screen.SignIn(member.Email);
        await screen.GoTo("/profiles");
        await screen.Button("Watch as Anna").ClickAsync();

        await screen.GoTo($"/watch/{title.Id}");

        await Screen.Shows(screen.Link("Choose a plan"));
        (await screen.Page.EvaluateAsync<bool>("[...document.querySelectorAll('video')].every(video => video.paused)")).ShouldBeTrue();
    });

    [Fact]
    public Task From_the_landing_page_to_a_home_full_of_films() => theatre.Perform(async stage =>
    {
        var (screen, email) = await SignUp(stage);
        await ChooseStandard(screen);
        await screen.Button("Approve").ClickAsync();
        await screen.IsAt("/subscribe/return");
        await Screen.Shows(screen.Heading("Your subscription is active"));
        await screen.Link("Continue").ClickAsync();

        await AddProfile(screen, "Anna");
        await AddProfile(screen, "Timmy", kids: true);
        await screen.Button("Watch as Anna").ClickAsync();

        await screen.IsAt("/");
        await Screen.Shows(screen.Page.GetByRole(Microsoft.Playwright.AriaRole.Region, new() { NameRegex = Tonight() }));
        await Screen.Shows(screen.Row("Trending"));
        var member = await stage.Know(email);
        (await member.Transactions()).Count.ShouldBe(1);
        var anna = await member.Choose((await member.Profiles()).Single(profile => profile.Name == "Anna").Id);
        (await anna.Titles(atLeast: 100)).Count.ShouldBeGreaterThanOrEqualTo(100);
    });

    private static async Task<(Screen Screen, string Email)> SignUp(Stage stage)
    {
        var screen = await stage.NewScreen();
        var email = stage.NewEmail();
        await screen.GoTo("/sign-up");
        await screen.FillCredentials(email, Member.Password);
        await screen.Button("Create account").ClickAsync();
        await screen.IsAt("/choose-plan");
        return (screen, email);
    }

    private static async Task ChooseStandard(Screen screen)
    {
        await screen.Button("Choose Standard").ClickAsync();
        await Screen.Shows(screen.Page.GetByText(Simulator()));
    }

    private static async Task AddProfile(Screen screen, string name, bool kids = false)
    {
        await screen.Link("Add profile").ClickAsync();
        await screen.Page.GetByLabel("Name").FillAsync(name);
        await screen.Page.GetByLabel("Kids profile").SetCheckedAsync(kids);
        await screen.Button("Create profile").ClickAsync();
        await Screen.Shows(screen.Button($"Watch as {name}"));
    }

    [GeneratedRegex("simulator", RegexOptions.IgnoreCase)]
    private static partial Regex Simulator();

    [GeneratedRegex("^Tonight")]
    private static partial Regex Tonight();
}
