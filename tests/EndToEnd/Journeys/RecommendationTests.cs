using Microsoft.Playwright;
using NetflixClone.EndToEnd.Browsing;
using NetflixClone.TestKit.Product;

namespace NetflixClone.EndToEnd.Journeys;

[Collection(Theatre.Name)]
public sealed class RecommendationTests(Theatre theatre)
{
    private const string RecommendedForYou = "Recommended for you";
    private const string Titles = "cards => cards.map(card => card.pathname).join(' ')";

    [Fact]
    public Task Rating_a_few_films_changes_what_is_recommended_without_a_reload() => theatre.Perform(async stage =>
    {
        var member = await stage.NewMember("standard");
        await stage.NewViewer(member, "Anna");
        var screen = await stage.NewScreen(member.Email, "Anna");
        var cards = screen.Row(RecommendedForYou).Locator("[data-card]");
        await Screen.Shows(cards);
        await screen.Mark();
        var before = await cards.EvaluateAllAsync<string>(Titles);

        for (var number = 0; number < 3; number++)
        {
            await screen.Row("Trending").Locator("[data-card]").Nth(number).ClickAsync();
            var love = screen.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "I love this" });
            await love.ClickAsync();
            await Assertions.Expect(love).ToHaveAttributeAsync("aria-pressed", "true");
            await screen.Page.Keyboard.PressAsync("Escape");
            await screen.IsAt("/");
        }

        await Eventually.Holds(async () => await cards.EvaluateAllAsync<string>(Titles) != before);
        (await screen.IsStillMarked()).ShouldBeTrue();
    });

    [Fact]
    public Task Watching_a_film_to_its_end_on_another_screen_changes_the_rows_here() => theatre.Perform(async stage =>
    {
        var member = await stage.NewMember("standard");
        var viewer = await stage.NewViewer(member, "Anna");
        var screen = await stage.NewScreen(member.Email, "Anna");
        var cards = screen.Row(RecommendedForYou).Locator("[data-card]");
        await Screen.Shows(cards);
        await screen.Mark();
        var before = await cards.EvaluateAllAsync<string>(Titles);

        var title = (await viewer.Titles(atLeast: 1))[0].Id;
        var playback = await viewer.Start(title);
        await viewer.Report(title, playback.Session, playback.Sequence + 1, playback.Duration / 2);
        await viewer.Stop(title, playback.Session, playback.Sequence + 2, playback.Duration);

        await Eventually.Holds(async () => await cards.EvaluateAllAsync<string>(Titles) != before);
        (await screen.IsStillMarked()).ShouldBeTrue();
    });

    [Fact]
    public Task Each_recommendation_says_why() => theatre.Perform(async stage =>
    {
        var member = await stage.NewMember("standard");
        var viewer = await stage.NewViewer(member, "Anna");
        await viewer.Rate((await viewer.Titles(atLeast: 1))[0].Id, "love");
        var screen = await stage.NewScreen(member.Email, "Anna");
        await Screen.Shows(screen.Row(RecommendedForYou));

        var offered = (await viewer.Recommendations()).SelectMany(row => row.Cards).ToArray();
        var first = screen.Row(RecommendedForYou).Locator("[data-card]").First;
        var slug = (await first.GetAttributeAsync("href"))!.Split('/')[^1];
        await first.HoverAsync();

        offered.ShouldNotBeEmpty();
        offered.ShouldAllBe(card => card.Reason != null && card.Reason.Text != "");
        await Screen.Shows(screen.Row(RecommendedForYou).GetByText(offered.First(card => card.Slug == slug).Reason!.Text));
    });
}
