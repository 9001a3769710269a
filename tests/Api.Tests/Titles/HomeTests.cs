using System.Net;
using NetflixClone.Api.Tests.Host;

namespace NetflixClone.Api.Tests.Titles;

[Collection(ApiCollection.Name)]
public sealed class HomeTests(ApiHost host)
{
    [Fact]
    public async Task A_newcomer_finds_a_billboard_and_recommendations_that_say_why()
    {
        using var browser = await host.NewMember();
        await browser.AddProfile("Alex");

        var home = await browser.Get("/api/v1/home");

        home.Body.GetProperty("billboard").GetProperty("art").GetProperty("backdrop").GetString().ShouldNotBeNull();
        var recommended = home.Body.GetProperty("rows").EnumerateArray().First(row => row.GetProperty("kind").GetString() == "recommended");
        recommended.GetProperty("cards").EnumerateArray()
            .ShouldAllBe(card => card.GetProperty("reason").GetProperty("text").GetString()!.Length > 0);
    }

    [Fact]
    public async Task A_title_is_found_by_its_id_and_by_its_slug()
    {
        using var browser = await host.NewMember();
        await browser.AddProfile("Alex");
        var title = host.Title(forKids: true);

        var byId = await browser.Get($"/api/v1/titles/{title.Id}");
        var bySlug = await browser.Get($"/api/v1/titles/{title.Slug}");

        byId.Body.GetProperty("title").GetString().ShouldBe(title.Name);
        bySlug.Text.ShouldBe(byId.Text);
    }

    [Fact]
    public async Task More_like_a_title_are_others_that_say_why()
    {
        using var browser = await host.NewMember();
        await browser.AddProfile("Alex");
        var title = host.Title(forKids: true);

        var similar = await browser.Get($"/api/v1/titles/{title.Slug}/similar");

        var cards = similar.Body.GetProperty("cards").EnumerateArray().ToList();
        cards.ShouldNotBeEmpty();
        cards.ShouldNotContain(card => card.GetProperty("id").GetGuid() == title.Id.Value);
        cards.ShouldAllBe(card => card.GetProperty("reason").GetProperty("text").GetString()!.Length > 0);
    }

    [Fact]
    public async Task A_search_finds_a_title_by_its_name()
    {
        using var browser = await host.NewMember();
        await browser.AddProfile("Alex");
        var title = host.Title(forKids: true);

        var found = await browser.Get($"/api/v1/search?q={Uri.EscapeDataString(title.Name)}");

        found.Body.GetProperty("cards")[0].GetProperty("id").GetGuid().ShouldBe(title.Id.Value);
    }

    [Fact]
    public async Task What_is_kept_stands_on_the_list_and_on_its_card()
    {
        using var browser = await host.NewMember();
        await browser.AddProfile("Alex");
        var title = host.Title(forKids: true);

        (await browser.Put($"/api/v1/me/list/{title.Id}")).Status.ShouldBe(HttpStatusCode.NoContent);

        (await browser.Get("/api/v1/me/list")).Body.GetProperty("cards")[0].GetProperty("id").GetGuid().ShouldBe(title.Id.Value);
        (await browser.Get($"/api/v1/titles/{title.Id}")).Body.GetProperty("inList").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_rating_stands_until_it_is_taken_back()
    {
        using var browser = await host.NewMember();
        await browser.AddProfile("Alex");
        var title = host.Title(forKids: true);

        await browser.Put($"/api/v1/me/ratings/{title.Id}", new { rating = "love" });
        var rated = await browser.Get($"/api/v1/titles/{title.Id}");
        await browser.Delete($"/api/v1/me/ratings/{title.Id}");
        var unrated = await browser.Get($"/api/v1/titles/{title.Id}");

        rated.Body.GetProperty("rating").GetString().ShouldBe("love");
        unrated.Body.TryGetProperty("rating", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("no-such-genre")]
    [InlineData(null)]
    public async Task Only_genres_that_exist_can_be_chosen(string? genre)
    {
        using var browser = await host.NewMember();
        await browser.AddProfile("Alex");

        var answer = await browser.Put("/api/v1/me/genres", new { genres = new[] { genre } });

        answer.ShouldBe(HttpStatusCode.BadRequest, "invalid-request");
        answer.ErrorAt("genres").ShouldContain($"“{genre}”");
    }

    [Fact]
    public async Task A_picture_is_drawn_and_kept_for_long()
    {
        using var browser = host.NewBrowser();

        var picture = await browser.Get($"/api/v1/art/{host.Title(forKids: true).Id}/poster.svg");

        picture.ContentType.ShouldBe("image/svg+xml");
        picture.Headers.CacheControl!.MaxAge!.Value.ShouldBeGreaterThan(TimeSpan.FromDays(1));
        picture.Headers.ETag.ShouldNotBeNull();
    }
}
