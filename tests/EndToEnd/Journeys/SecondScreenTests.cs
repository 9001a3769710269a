using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NetflixClone.EndToEnd.Browsing;

namespace NetflixClone.EndToEnd.Journeys;

[Collection(Theatre.Name)]
public sealed partial class SecondScreenTests(Theatre theatre)
{
    [Fact]
    public Task Continue_watching_moves_without_a_reload_and_resumes_where_the_first_screen_stands() => theatre.Perform(async stage =>
    {
        var member = await stage.NewMember("standard");
        var title = (await (await stage.NewViewer(member, "Anna")).Titles(atLeast: 1))[0];
        var first = await stage.NewScreen(member.Email, "Anna");
        var second = await stage.NewScreen(member.Email, "Anna");
        var row = second.Page.GetByRole(AriaRole.Region, new() { NameRegex = ContinueWatching() });
        var bar = row.GetByRole(AriaRole.Progressbar, new() { Name = $"Watched of {title.Title}" }).First;
        await second.Mark();

        await first.GoTo($"/watch/{title.Id}");
        await new Film(first).PlaysBeyond(1);

        await Assertions.Expect(bar).ToBeVisibleAsync();
        var seen = double.Parse(await bar.GetAttributeAsync("aria-valuenow") ?? "0", CultureInfo.InvariantCulture);
        await new Film(first).PlaysBeyond(seen + 3);
        await Assertions.Expect(bar).Not.ToHaveAttributeAsync("aria-valuenow", seen.ToString(CultureInfo.InvariantCulture));
        (await second.IsStillMarked()).ShouldBeTrue();

        await row.GetByRole(AriaRole.Link, new() { Name = title.Title, Exact = true }).First.ClickAsync();
        var resume = second.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Link, new() { Name = "Resume" });
        await Screen.Shows(resume);
        var started = await second.Page.RunAndWaitForResponseAsync(
            () => resume.ClickAsync(),
            response => response.Url.EndsWith("/start", StringComparison.Ordinal));
        var stands = await new Film(first).Position();
        var resumed = (await started.JsonAsync<JsonElement>()).GetProperty("position").GetDouble();

        resumed.ShouldBe(stands, tolerance: 2);
        await new Film(second).PlaysBeyond(resumed);
    });

    [GeneratedRegex("^Continue watching")]
    private static partial Regex ContinueWatching();
}
