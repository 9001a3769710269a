namespace NetflixClone.Recommendations.Tests;

public sealed class BlendWeightsTests
{
    private static readonly RecommendationModel Model = ModelTrainer.Train(A.RandomWorld(1), A.Options());

    [Fact]
    public void A_new_viewer_is_shown_what_is_popular()
    {
        var weights = BlendWeights.For(Model.FoldIn([], The.Moment));

        weights.ShouldBe(new BlendWeights(0, 0, 0, 1));
    }

    [Fact]
    public void Chosen_genres_take_half_of_that()
    {
        var weights = BlendWeights.For(Model.FoldIn([], The.Moment, ["Horror"]));

        weights.ShouldBe(new BlendWeights(0, 0, 0.5f, 0.5f));
    }

    [Fact]
    public void A_viewer_who_is_half_known_has_half_of_the_say()
    {
        var weights = BlendWeights.For(Model.FoldIn(A.Watched(0, 1), The.Moment));

        (weights.Collaborative / 0.5f).ShouldBe(0.5f, 0.01f);
    }

    [Fact]
    public void What_the_factors_cannot_say_content_says()
    {
        var weights = new BlendWeights(0.5f, 0.2f, 0.2f, 0.1f).Trusting(0.25f);

        weights.Collaborative.ShouldBe(0.125f, 1e-6f);
        weights.Content.ShouldBe(0.575f, 1e-6f);
        weights.Popular.ShouldBe(0.1f);
    }
}
