using Microsoft.Playwright;
using NetflixClone.EndToEnd.Browsing;
using NetflixClone.TestKit.Product;

namespace NetflixClone.EndToEnd.Journeys;

[Collection(Theatre.Name)]
public sealed class KidsTests(Theatre theatre)
{
    private static readonly string[] ForKids = ["all", "age7"];

    [Fact]
    public Task No_row_of_a_kids_home_holds_a_title_above_its_rating() => theatre.Perform(async stage =>
    {
        var (screen, everything) = await OpenKidsHome(stage);
        var allowed = everything.Where(title => ForKids.Contains(title.Maturity)).Select(title => title.Slug).ToHashSet();

        await Screen.Shows(screen.Row("Trending"));
        var shown = await screen.Page.Locator("[data-card]").EvaluateAllAsync<string[]>("cards => cards.map(card => card.pathname.split('/').pop())");

        shown.ShouldNotBeEmpty();
        shown.ShouldAllBe(slug => allowed.Contains(slug));
    });

    [Fact]
    public Task Search_does_not_find_a_title_above_the_rating() => theatre.Perform(async stage =>
    {
        var (screen, everything) = await OpenKidsHome(stage);
        var forbidden = everything.First(title => !ForKids.Contains(title.Maturity));

        var answer = await screen.Page.RunAndWaitForResponseAsync(
            () => screen.GoTo($"/search?q={Uri.EscapeDataString(forbidden.Title)}"),
            response => response.Url.Contains("/api/v1/search", StringComparison.Ordinal));

        answer.Ok.ShouldBeTrue();
        (await answer.TextAsync()).ShouldNotContain(forbidden.Id.ToString());
        await Assertions.Expect(screen.Link(forbidden.Title)).ToHaveCountAsync(0);
    });

    [Fact]
    public Task The_direct_address_of_a_title_above_the_rating_leads_nowhere() => theatre.Perform(async stage =>
    {
        var (screen, everything) = await OpenKidsHome(stage);
        var forbidden = everything.First(title => !ForKids.Contains(title.Maturity));

        await screen.GoTo($"/title/{forbidden.Slug}");

        await Screen.Shows(screen.Page.GetByText("This title is not here"));
    });

    [Fact]
    public Task A_title_above_the_rating_does_not_play() => theatre.Perform(async stage =>
    {
        var (screen, everything) = await OpenKidsHome(stage);
        var forbidden = everything.First(title => !ForKids.Contains(title.Maturity));

        var answer = await screen.Page.RunAndWaitForResponseAsync(
            () => screen.GoTo($"/watch/{forbidden.Id}"),
            response => response.Url.Contains($"{forbidden.Id}", StringComparison.Ordinal) && response.Url.Contains("/api/", StringComparison.Ordinal));

        answer.Status.ShouldBeOneOf(403, 404);
        await Assertions.Expect(screen.Page.GetByText(forbidden.Title)).ToHaveCountAsync(0);
    });

    private static async Task<(Screen Screen, IReadOnlyList<CardAnswer> Everything)> OpenKidsHome(Stage stage)
    {
        var member = await stage.NewMember("basic");
        var adult = await stage.NewViewer(member, "Anna");
        await stage.NewViewer(member, "Timmy", kids: true);
        return (await stage.NewScreen(member.Email, "Timmy"), await adult.Titles(atLeast: int.MaxValue));
    }
}
