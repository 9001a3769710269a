using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NetflixClone.EndToEnd.Browsing;
using NetflixClone.TestKit.Product;

namespace NetflixClone.EndToEnd.Journeys;

[Collection(Theatre.Name)]
public sealed partial class PlayerTests(Theatre theatre)
{
    [Fact]
    public Task A_title_plays_from_its_page() => theatre.Perform(async stage =>
    {
        var (screen, title) = await OpenTitle(stage);

        await screen.Link("Play").First.ClickAsync();

        await new Film(screen).PlaysBeyond(3);
        await screen.IsAt($"/watch/{title.Id}");
    });

    [Fact]
    public Task The_player_knows_three_renditions_or_more() => theatre.Perform(async stage =>
    {
        var (screen, title) = await OpenTitle(stage);
        await screen.GoTo($"/watch/{title.Id}");
        await new Film(screen).PlaysBeyond(0);

        await screen.Button("Quality and speed").ClickAsync();

        await Assertions.Expect(screen.Page.GetByRole(AriaRole.Radio, new() { NameRegex = Height() }).Nth(2)).ToBeVisibleAsync();
    });

    [Fact]
    public Task English_subtitles_are_shown_and_can_be_put_away() => theatre.Perform(async stage =>
    {
        var (screen, title) = await OpenTitle(stage);
        await screen.GoTo($"/watch/{title.Id}");
        var subtitles = screen.Page.Locator("div[lang=en] p");
        await Screen.Shows(subtitles);

        await screen.Page.Keyboard.PressAsync("c");

        await Assertions.Expect(subtitles).ToHaveCountAsync(0);
    });

    [Fact]
    public Task The_keyboard_pauses_seeks_mutes_and_fills_the_screen() => theatre.Perform(async stage =>
    {
        var (screen, title) = await OpenTitle(stage);
        await screen.GoTo($"/watch/{title.Id}");
        var film = new Film(screen);
        await film.PlaysBeyond(1);

        await screen.Page.Keyboard.PressAsync("Space");
        await film.IsPaused();
        var paused = await film.Position();
        await screen.Page.Keyboard.PressAsync("ArrowRight");
        await film.Holds($"Math.abs(video.currentTime - {paused.ToString(System.Globalization.CultureInfo.InvariantCulture)} - 10) < 0.5");
        await screen.Page.Keyboard.PressAsync("m");
        await film.Holds("video.muted");
        await screen.Page.Keyboard.PressAsync("f");
        await film.Holds("document.fullscreenElement !== null");
        await screen.Page.Keyboard.PressAsync("Space");
        await film.PlaysBeyond(paused + 10);
    });

    [Fact]
    public Task A_second_screen_on_a_plan_for_one_is_told_which_screen_plays() => theatre.Perform(async stage =>
    {
        var member = await stage.NewMember("basic");
        var viewer = await stage.NewViewer(member, "Anna");
        var titles = await viewer.Titles(atLeast: 2);
        await viewer.Start(titles[0].Id);
        var screen = await stage.NewScreen(member.Email, "Anna");

        await screen.GoTo($"/watch/{titles[1].Id}");

        await Screen.Shows(screen.Heading("Your screens are all in use"));
        await Screen.Shows(screen.Page.GetByText($"Anna watches {titles[0].Title}"));
    });

    private static async Task<(Screen Screen, CardAnswer Title)> OpenTitle(Stage stage)
    {
        var member = await stage.NewMember("premium");
        var title = (await (await stage.NewViewer(member, "Anna")).Titles(atLeast: 1))[0];
        var screen = await stage.NewScreen(member.Email, "Anna");
        await screen.GoTo($"/title/{title.Slug}");
        await Screen.Shows(screen.Heading(title.Title));
        return (screen, title);
    }

    [GeneratedRegex("^[0-9]+p$")]
    private static partial Regex Height();
}
