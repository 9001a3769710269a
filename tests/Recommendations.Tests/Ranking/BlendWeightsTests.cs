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
    public void Two_titles_make_a_viewer_half_known()
    {
        var weights = BlendWeights.For(Model.FoldIn([A.Of(0, InteractionKind.Finished), A.Of(1, InteractionKind.Finished)], The.Moment));

        weights.Collaborative.ShouldBe(0.175f, 1e-6f);
        weights.Sequential.ShouldBe(0.175f, 1e-6f);
        weights.Content.ShouldBe(0.375f, 1e-6f);
        weights.Popular.ShouldBe(0.275f, 1e-6f);
    }

    [Fact]
    public void A_catalogue_without_features_is_ranked_by_the_other_models()
    {
        var model = ModelTrainer.Train(A.World([new(), new(), new()], A.Watched(0, 1), A.Watched(1, 2)), A.Options());

        var weights = BlendWeights.For(model.FoldIn([A.Of(0, InteractionKind.Finished), A.Of(1, InteractionKind.Finished)], The.Moment));

        weights.Content.ShouldBe(0);
        (weights.Collaborative + weights.Sequential + weights.Popular).ShouldBe(1, 1e-6f);
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
