namespace NetflixClone.Recommendations.Tests;

public sealed class PopularityTests
{
    [Fact]
    public void Trending_forgets_in_weeks_what_stays_popular_for_months()
    {
        var popularity = new Popularity(2, The.Moment).With([A.Of(0, InteractionKind.Finished, daysAgo: 7), A.Of(1, InteractionKind.Finished)]);

        popularity.Trending.ToArray().ShouldBe([0.5f, 1f]);
        popularity.Lasting[0].ShouldBeGreaterThan(0.97f);
    }

    [Fact]
    public void Shares_add_up_to_one()
    {
        var popularity = new Popularity(3, The.Moment).With(A.Watched(0, 1, 1));

        var shares = Enumerable.Range(0, 3).Sum(popularity.Share);

        shares.ShouldBe(1, 1e-6f);
    }
}
