using Microsoft.Playwright;
using NetflixClone.EndToEnd.Browsing;
using NetflixClone.TestKit.Product;

namespace NetflixClone.EndToEnd.Journeys;

[Collection(Theatre.Name)]
public sealed class OwnerTests(Theatre theatre)
{
    [Fact]
    public Task The_owner_sees_live_who_watches_what() => theatre.Perform(async stage =>
    {
        var member = await stage.NewMember("standard");
        var viewer = await stage.NewViewer(member, "Anna");
        var title = (await viewer.Titles(atLeast: 1))[0];
        var screen = await stage.NewScreen();
        await screen.SignIn(Theatre.OwnerEmail);
        await screen.GoTo("/owner");
        await Screen.Shows(screen.Heading("Watching now"));
        await screen.Mark();
        var line = screen.Row("Watching now").GetByRole(AriaRole.Listitem).Filter(new() { HasText = member.Email });

        var playback = await viewer.Start(title.Id);
        await viewer.Report(title.Id, playback.Session, playback.Sequence + 1, 7);
        await Screen.Shows(line.Filter(new() { HasText = title.Title }));
        var sequence = playback.Sequence + 1;
        await Eventually.Holds(async () =>
        {
            await viewer.Report(title.Id, playback.Session, ++sequence, 21); // as a player does, again and again
            return await line.GetByRole(AriaRole.Progressbar).GetAttributeAsync("aria-valuenow") == "21";
        });
        await viewer.Stop(title.Id, playback.Session, ++sequence, 22);

        await Assertions.Expect(line).ToHaveCountAsync(0);
        (await screen.IsStillMarked()).ShouldBeTrue();
    });

    [Fact]
    public Task The_owner_sees_members_titles_grains_and_health() => theatre.Perform(async stage =>
    {
        var member = await stage.NewMember("standard");
        var screen = await stage.NewScreen();
        await screen.SignIn(Theatre.OwnerEmail);

        await screen.GoTo("/owner");

        await Screen.Shows(screen.Row("Members").GetByText(member.Email));
        await Screen.Shows(screen.Page.GetByText("Grains in memory"));
        await Screen.Shows(screen.Row("Health").GetByText("healthy"));
    });

    [Fact]
    public Task Nobody_else_gets_to_the_owners_page() => theatre.Perform(async stage =>
    {
        var member = await stage.NewMember("standard");
        await stage.NewViewer(member, "Anna");
        var screen = await stage.NewScreen(member.Email, "Anna");

        await screen.GoTo("/owner");

        await screen.IsAt("/");
        await Assertions.Expect(screen.Page.GetByText("Grains in memory")).ToHaveCountAsync(0);
    });
}
