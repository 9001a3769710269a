using System.Net;
using System.Text.Json;
using NetflixClone.Api.Tests.Host;

namespace NetflixClone.Api.Tests.Titles;

[Collection(ApiCollection.Name)]
public sealed class KidsTests(ApiHost host)
{
    [Fact]
    public async Task Kids_find_a_title_above_their_age_by_no_route()
    {
        using var browser = await host.NewMember();
        await browser.AddProfile("Mia", isKids: true);
        var title = host.Title(forKids: false);

        (await browser.Get($"/api/v1/titles/{title.Id}")).ShouldBe(HttpStatusCode.NotFound, "not-found");
        (await browser.Get($"/api/v1/titles/{title.Slug}")).ShouldBe(HttpStatusCode.NotFound, "not-found");
        (await browser.Get($"/api/v1/titles/{title.Id}/similar")).ShouldBe(HttpStatusCode.NotFound, "not-found");
        (await browser.Put($"/api/v1/me/list/{title.Id}")).ShouldBe(HttpStatusCode.NotFound, "not-found");
        (await browser.Put($"/api/v1/me/ratings/{title.Id}", new { rating = "up" })).ShouldBe(HttpStatusCode.NotFound, "not-found");
        (await browser.Post($"/api/v1/me/playback/{title.Id}/start", new { })).ShouldBe(HttpStatusCode.Forbidden, "maturity");
        Found(await browser.Get($"/api/v1/search?q={Uri.EscapeDataString(title.Name)}")).ShouldNotContain(title.Id.Value);
    }

    [Fact]
    public async Task Every_row_of_a_kids_home_is_suitable()
    {
        using var browser = await host.NewMember();
        await browser.AddProfile("Mia", isKids: true);

        var home = await browser.Get("/api/v1/home");

        var maturities = Cards(home.Body).Select(card => card.GetProperty("maturity").GetString()).ToHashSet();
        maturities.ShouldNotBeEmpty();
        maturities.ShouldBeSubsetOf(["all", "age7"]);
    }

    [Fact]
    public async Task More_like_a_kids_title_is_suitable_too()
    {
        using var browser = await host.NewMember();
        await browser.AddProfile("Mia", isKids: true);

        var similar = await browser.Get($"/api/v1/titles/{host.Title(forKids: true).Id}/similar");

        var maturities = Cards(similar.Body).Select(card => card.GetProperty("maturity").GetString()).ToHashSet();
        maturities.ShouldNotBeEmpty();
        maturities.ShouldBeSubsetOf(["all", "age7"]);
    }

    [Fact]
    public async Task Genres_of_kids_count_and_list_only_what_is_suitable()
    {
        using var browser = await host.NewMember();
        await browser.AddProfile("Mia", isKids: true);
        var genre = (await browser.Get("/api/v1/genres")).Body.GetProperty("genres")[0];

        var titles = await browser.Get($"/api/v1/genres/{genre.GetProperty("slug").GetString()}?limit=100");

        titles.Body.GetProperty("total").GetInt32().ShouldBe(genre.GetProperty("count").GetInt32());
        Cards(titles.Body).Select(card => card.GetProperty("maturity").GetString()).ShouldAllBe(maturity => maturity == "all" || maturity == "age7");
    }

    [Fact]
    public async Task What_was_kept_and_rated_before_a_profile_became_one_for_kids_is_hidden_at_once()
    {
        using var browser = await host.NewMember();
        var profile = await browser.AddProfile("Sam");
        var title = host.Title(forKids: false);
        await browser.Put($"/api/v1/me/list/{title.Id}");
        (await browser.Get("/api/v1/me/list")).Text.ShouldContain(title.Id.ToString());

        await browser.Put($"/api/v1/me/profiles/{profile}", new { name = "Sam", avatar = "a1", isKids = true });

        foreach (var path in new[] { "list", "history", "continue-watching", "recommendations" })
        {
            (await browser.Get($"/api/v1/me/{path}")).Text.ShouldNotContain(title.Id.ToString());
        }

        (await browser.Get("/api/v1/home")).Text.ShouldNotContain(title.Name);
    }

    private static IEnumerable<Guid> Found(Answer answer) => Cards(answer.Body).Select(card => card.GetProperty("id").GetGuid());

    /// <summary>Every card anywhere in an answer.</summary>
    private static IEnumerable<JsonElement> Cards(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("slug", out _) && element.TryGetProperty("maturity", out _) => [element],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Cards(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Cards),
        _ => [],
    };
}
