namespace NetflixClone.Recommendations.Tests;

public sealed class ContentModelTests
{
    private static readonly ContentModel Films = new(
    [
        new() { Genres = ["Comedy", "Romance"], Directors = ["Chaplin"], Year = 1925 },
        new() { Genres = ["Comedy", "Drama"], Directors = ["Chaplin"], Year = 1931 },
        new() { Genres = ["Horror"], Directors = ["Murnau"], Year = 1922 },
        new(),
    ]);

    [Fact]
    public void A_title_is_like_itself_and_not_like_one_that_shares_nothing()
    {
        Films.Cosine(0, 0).ShouldBe(1, 1e-6f);
        Films.Cosine(1, 3).ShouldBe(0);
        Films.Cosine(0, 1).ShouldBe(Films.Cosine(1, 0));
    }

    [Fact]
    public void Sharing_more_is_being_more_alike() => Films.Cosine(0, 1).ShouldBeGreaterThan(Films.Cosine(0, 2));

    [Fact]
    public void Scoring_with_the_taste_of_one_title_gives_cosines()
    {
        var taste = Films.TasteOf(0);

        for (var item = 0; item < 4; item++)
        {
            Films.Score(taste, item).ShouldBe(Films.Cosine(0, item), 1e-6f);
        }
    }

    [Fact]
    public void A_decade_ends_gradually()
    {
        var eras = Feature.Of(new() { Year = 1929 }).ToDictionary(feature => feature.Key.Name, feature => feature.Value);

        eras.Keys.ShouldBe(["1920s", "1930s"], ignoreOrder: true);
        (eras["1920s"] / eras["1930s"]).ShouldBe(1.5f, 1e-4f);
    }

    [Fact]
    public void Chosen_genres_are_a_taste_before_anything_was_watched()
    {
        var taste = Films.Taste([], ["Horror", "No such genre"]);

        Films.Leaning(taste, "Horror").ShouldBe(1);
        Films.Leaning(taste, "Comedy").ShouldBe(0);
    }

    [Fact]
    public void What_was_disliked_pushes_its_genre_down()
    {
        var taste = Films.Taste([A.Signal(2, preference: -1, confidence: 2)], []);

        Films.Leaning(taste, "Horror").ShouldBeLessThan(0);
    }

    [Fact]
    public void Genres_come_the_most_frequent_first() => Films.Genres.ShouldBe(["Comedy", "Drama", "Horror", "Romance"]);
}
