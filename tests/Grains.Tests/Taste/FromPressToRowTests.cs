using Microsoft.Extensions.DependencyInjection;
using NetflixClone.Grains.Catalogue;
using NetflixClone.Grains.Recommendations;
using NetflixClone.Grains.Taste;
using NetflixClone.Grains.Viewers;
using NetflixClone.Storage.Interactions;
using NetflixClone.Storage.Members;
using NetflixClone.TestKit;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Grains.Tests.Taste;

/// <summary>The way of an event: from the viewer's outbox to taste, counters, log and rows.</summary>
public sealed class FromPressToRowTests : IAsyncLifetime
{
    private TestSilo _silo = null!;

    public async Task InitializeAsync() => _silo = await TestSilo.Start();

    public async Task DisposeAsync() => await _silo.DisposeAsync();

    [Fact]
    public async Task What_a_viewer_does_reaches_taste_counters_and_log()
    {
        var member = await _silo.Member();

        await member.Start();
        await member.Viewer.Rate(new(The.Title, Rating.Love));

        await Taken(member, 2);
        (await Taste(member).Get()).Interactions.Select(interaction => interaction.Signal).ShouldBe([TasteSignal.Started, TasteSignal.Loved]);
        (await _silo.Grains.GetGrain<ITitleGrain>(The.Title.Value).Counters()).ShouldBe(new(Plays: 1, Finishes: 0, Likes: 1, Dislikes: 0));
        (await Logged()).ShouldBe(2);
    }

    [Fact]
    public async Task A_viewer_who_rates_again_and_again_is_counted_by_what_she_thinks_now()
    {
        var member = await _silo.Member();
        foreach (var rating in new Rating?[] { Rating.Love, Rating.Up, Rating.Love, Rating.Down, Rating.Love, Rating.Up })
        {
            await member.Viewer.Rate(new(The.Title, rating));
        }

        await Taken(member, 6);
        var rated = await _silo.Grains.GetGrain<ITitleGrain>(The.Title.Value).Counters();
        await member.Viewer.Rate(new(The.Title, null));
        await Taken(member, 7);
        var takenBack = await _silo.Grains.GetGrain<ITitleGrain>(The.Title.Value).Counters();

        (rated.Likes, rated.Dislikes).ShouldBe((1, 0));
        (takenBack.Likes, takenBack.Dislikes).ShouldBe((0, 0));
    }

    [Fact]
    public async Task What_was_still_on_its_way_when_a_profile_was_erased_brings_nothing_back()
    {
        var member = await _silo.Member();
        await member.Viewer.Rate(new(The.Title, Rating.Up));
        await Taken(member, 1);

        await Taste(member).Erase();
        var stream = _silo.Grains.GetStreamProvider(Streams.Provider).GetStream<PlaybackEvent>(StreamId.Create(Streams.Playback, member.Profile.Value));
        await stream.OnNextAsync(new TitleRated(2, member.Profile, The.Moment, The.Title, Rating.Love, Rating.Up));

        (await Taste(member).Get()).Interactions.ShouldBeEmpty();
        (await Logged()).ShouldBe(0);
    }

    [Fact]
    public async Task Rows_change_under_a_higher_version_when_the_viewer_rates()
    {
        var member = await _silo.Member();
        var before = await Rows(member).Get(Maturity.Age18);

        await member.Viewer.Rate(new(The.Title, Rating.Love));

        await Taken(member, 1);
        var after = await Rows(member).Get(Maturity.Age18);
        after.Version.ShouldBeGreaterThan(before.Version);
    }

    [Fact]
    public async Task Chosen_genres_are_what_a_new_viewer_is_recommended()
    {
        var member = await _silo.Member();

        await member.Viewer.ChooseGenres(["crime"]);

        await Taken(member, 1);
        var row = (await Rows(member).Get(Maturity.Age18)).Rows.First(row => row.Kind == RowKind.ForYou);
        row.Titles[0].Reason.ShouldSatisfyAllConditions(
            reason => reason.Kind.ShouldBe(ReasonKind.Genre),
            reason => reason.Subject.ShouldBe("Crime"));
    }

    [Fact]
    public async Task Nothing_above_the_profiles_maturity_is_recommended()
    {
        var member = await _silo.Member();

        var rows = await Rows(member).Get(Maturity.Age12);

        rows.Rows.ShouldNotBeEmpty();
        rows.Rows.SelectMany(row => row.Titles).ShouldNotContain(title => title.Title == The.OtherTitle);
    }

    [Fact]
    public async Task More_like_a_title_are_others_of_its_kind_up_to_the_maturity()
    {
        var member = await _silo.Member();

        var forAdults = await Rows(member).Similar(The.TitleOf(4), Maturity.Age18, 3);
        var forOthers = await Rows(member).Similar(The.TitleOf(4), Maturity.Age12, Films.Count);

        forAdults.Length.ShouldBe(3);
        forAdults[0].Reason.Kind.ShouldBeOneOf(ReasonKind.Genre, ReasonKind.Person);
        forOthers.ShouldNotBeEmpty();
        forOthers.ShouldNotContain(title => title.Title == The.TitleOf(4) || title.Title == The.OtherTitle);
    }

    [Fact]
    public async Task Nothing_is_like_a_title_that_the_model_does_not_know()
    {
        var member = await _silo.Member();

        (await Rows(member).Similar(The.TitleOf(Films.Count + 1), Maturity.Age18, 3)).ShouldBeEmpty();
    }

    [EmbeddedFact("Streams in memory do not survive a crash with this engine.")]
    public async Task Events_of_before_a_crash_take_effect_once()
    {
        var member = await _silo.Member();
        await member.Start();
        await member.Viewer.Rate(new(The.Title, Rating.Love));

        await _silo.Crash(); // whatever was delivered by now; nobody calls the viewer again

        await Taken(member, 2);
        (await _silo.Grains.GetGrain<ITitleGrain>(The.Title.Value).Counters()).ShouldBe(new(Plays: 1, Finishes: 0, Likes: 1, Dislikes: 0));
        (await Logged()).ShouldBe(2);
    }

    [Fact]
    public async Task The_owners_list_knows_who_signed_up_and_pays()
    {
        var member = await _silo.Member();
        var members = _silo.Services.GetRequiredService<IMemberDirectory>();

        await Eventually.Holds(async () => await members.PageAsync(null, 10) is [{ Profiles: 1, Status: "active", Plan: "standard" } entry] && entry.User == member.User.Value);
    }

    private async Task<int> Logged() => await _silo.Services.GetRequiredService<IInteractionLog>().ReadAllAsync().CountAsync();

    private Task Taken(Member member, long sequence) => Eventually.Holds(async () => (await Taste(member).Get()).Version >= sequence);

    private ITasteProfileGrain Taste(Member member) => _silo.Grains.GetGrain<ITasteProfileGrain>(member.Profile.Value);

    private IRecommendationsGrain Rows(Member member) => _silo.Grains.GetGrain<IRecommendationsGrain>(member.Profile.Value);
}
