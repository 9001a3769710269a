using System.Collections.Immutable;
using NetflixClone.Api.Titles;
using NetflixClone.Grains;
using NetflixClone.Grains.Catalogue;
using NetflixClone.Grains.Recommendations;

namespace NetflixClone.Api.Tests.Titles;

public sealed class ReasonsTests
{
    private static readonly Title Metropolis = Film("Metropolis", "Fritz Lang");
    private static readonly Title M = Film("M", "Fritz Lang");

    [Fact]
    public void A_title_that_was_seen_to_its_end_was_finished_and_another_watched()
    {
        var reason = new RecommendationReason(ReasonKind.BecauseYouWatched, Metropolis.Id, null, 1);

        Reasons(Bond.Finished).Of(M, reason).Text.ShouldBe("Because you finished Metropolis");
        Reasons(Bond.Watched).Of(M, reason).Text.ShouldBe("Because you watched Metropolis");
    }

    [Fact]
    public void A_row_about_a_title_that_was_only_liked_does_not_say_that_it_was_watched()
    {
        var row = new RecommendedRow(RowKind.BecauseYouWatched, Metropolis.Id, null, []);

        var reason = Reasons(Bond.Liked).Of(row);

        reason.ShouldBe(new ReasonResponse(ReasonName.BecauseYouLiked, "Because you liked Metropolis", Metropolis.Id, null));
    }

    [Fact]
    public void A_title_that_may_not_be_seen_is_not_named()
    {
        var reasons = new Reasons(_ => null, _ => Bond.Finished);

        var reason = reasons.Of(M, new(ReasonKind.BecauseYouLiked, Metropolis.Id, null, 1));

        reason.Kind.ShouldBe(ReasonName.Popular);
        reason.TitleId.ShouldBeNull();
    }

    [Fact]
    public void A_director_is_told_from_an_actor()
    {
        Reasons().Of(M, new(ReasonKind.Person, null, "Fritz Lang", 1)).Text.ShouldBe("Directed by Fritz Lang");
        Reasons().Of(M, new(ReasonKind.Person, null, "Peter Lorre", 1)).Text.ShouldBe("With Peter Lorre");
    }

    [Fact]
    public void A_likeness_says_nothing_of_what_the_viewer_did()
    {
        var reasons = Reasons();

        reasons.OfLikeness(M, Metropolis, new(ReasonKind.BecauseYouWatched, Metropolis.Id, null, 1)).Text.ShouldBe("Viewers of Metropolis also watch it");
        reasons.OfLikeness(M, Metropolis, new(ReasonKind.Genre, null, "Drama", 1)).Text.ShouldBe("Drama, like Metropolis");
        reasons.OfLikeness(M, Metropolis, new(ReasonKind.Person, null, "Fritz Lang", 1)).Text.ShouldBe("Directed by Fritz Lang");
    }

    private static Reasons Reasons(Bond bond = Bond.Watched) => new(id => id == Metropolis.Id ? Metropolis : null, _ => bond);

    private static Title Film(string name, string director) => new(
        new(Guid.NewGuid()), name, name, null, 1927, TitleKind.Film, [director], [], 100, ["Drama"], [], "German", "Not rated", Maturity.All,
        null, "", "", [], new ArtworkHints(null, ImmutableArray<string>.Empty));
}
