using System.Threading.Channels;
using NetflixClone.Grains.Accounts;
using NetflixClone.Grains.Billing;
using NetflixClone.Grains.Viewers;

namespace NetflixClone.Grains.Tests.Viewers;

public sealed class ViewerGrainTests : IAsyncLifetime
{
    private TestSilo _silo = null!;

    public async Task InitializeAsync() => _silo = await TestSilo.Start();

    public async Task DisposeAsync() => await _silo.DisposeAsync();

    [Fact]
    public async Task A_title_goes_on_where_another_device_left_it()
    {
        var member = await _silo.Member();
        var first = await member.Start();
        await member.Report(first, 1, minutes: 42);

        var second = await member.Start();

        second.Position.ShouldBe(TimeSpan.FromMinutes(42));
        second.MaxHeight.ShouldBe(1080);
    }

    [Fact]
    public async Task Nothing_plays_without_a_subscription()
    {
        var session = await _silo.SignUp();
        var added = await _silo.User(session.Account.Id).AddProfile(session.Id, new("Ada", "a1", IsKids: false, Maturity.Age18, [], null));
        var profile = added.ShouldBeOfType<ProfileOutcome.Done>().Profile.Id;

        var outcome = await _silo.Viewer(profile).Start(new(session.Account.Id, The.Title, "Firefox on Linux", FromStart: false));

        outcome.ShouldBeOfType<StartOutcome.SubscriptionRequired>();
    }

    [Fact]
    public async Task A_title_for_adults_does_not_play_for_others()
    {
        var member = await _silo.Member(maturity: Maturity.Age12);

        (await member.TryStart(The.OtherTitle)).ShouldBeOfType<StartOutcome.NotSuitable>();
    }

    [Fact]
    public async Task A_title_that_the_catalogue_does_not_have_is_unknown()
    {
        var member = await _silo.Member();

        (await member.TryStart(The.TitleOf(999))).ShouldBeOfType<StartOutcome.Unknown>();
    }

    [Fact]
    public async Task A_profile_of_another_account_is_unknown()
    {
        var member = await _silo.Member();
        var other = await _silo.SignUp("eve@example.org");

        var outcome = await member.Viewer.Start(new(other.Account.Id, The.Title, "Firefox on Linux", FromStart: false));

        outcome.ShouldBeOfType<StartOutcome.Unknown>();
    }

    [Fact]
    public async Task No_more_screens_play_than_the_plan_allows()
    {
        var member = await _silo.Member(PlanId.Basic);
        var first = await member.Start();

        var refused = (await member.TryStart()).ShouldBeOfType<StartOutcome.TooManyStreams>();

        refused.Running.ShouldHaveSingleItem().Playback.ShouldBe(first.Playback);
    }

    [Fact]
    public async Task A_stopped_playback_frees_its_screen()
    {
        var member = await _silo.Member(PlanId.Basic);
        await member.Stop(await member.Start(), 1, minutes: 5);

        (await member.TryStart()).ShouldBeOfType<StartOutcome.Started>();
    }

    [Fact]
    public async Task A_page_that_was_reloaded_gets_its_own_screen_back()
    {
        var member = await _silo.Member(PlanId.Basic);
        var before = await member.Start(session: member.Session.Id);

        await member.Start(session: member.Session.Id);

        (await member.Report(before, 1, minutes: 5)).ShouldBeOfType<ProgressOutcome.PlaybackEnded>();
    }

    [Fact]
    public async Task A_late_report_is_answered_with_what_stands()
    {
        var member = await _silo.Member();
        var playback = await member.Start();
        await member.Report(playback, 2, minutes: 12);

        var late = await member.Report(playback, 1, minutes: 3);

        late.ShouldBeOfType<ProgressOutcome.Recorded>().Position.ShouldBe(TimeSpan.FromMinutes(12));
    }

    [Fact]
    public async Task A_stop_may_be_repeated()
    {
        var member = await _silo.Member();
        var playback = await member.Start();
        await member.Stop(playback, 1, minutes: 12);

        var again = await member.Stop(playback, 1, minutes: 12);

        again.ShouldBeOfType<ProgressOutcome.Recorded>().Position.ShouldBe(TimeSpan.FromMinutes(12));
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_crash()
    {
        var member = await _silo.Member();
        var playback = await member.Start();
        await member.Report(playback, 1, minutes: 1);
        await member.Report(playback, 2, minutes: 30, PlayerState.Paused);
        var last = (await member.Report(playback, 3, minutes: 33)).ShouldBeOfType<ProgressOutcome.Recorded>();
        await member.Viewer.Keep(new(The.OtherTitle, Kept: true));

        await _silo.Crash();

        var viewer = await member.Viewer.Get();
        viewer.History.ShouldHaveSingleItem().Position.ShouldBe(TimeSpan.FromMinutes(33));
        viewer.List.ShouldBe([The.OtherTitle]);
        viewer.Version.ShouldBeGreaterThan(last.Version);
    }

    [Fact]
    public async Task A_playback_goes_on_after_a_crash()
    {
        var member = await _silo.Member();
        var playback = await member.Start();
        await member.Report(playback, 1, minutes: 1);

        await _silo.Crash();

        (await member.Report(playback, 2, minutes: 2)).ShouldBeOfType<ProgressOutcome.Recorded>();
    }

    [Fact]
    public async Task A_player_that_slept_past_its_lease_ends_when_others_took_the_screens()
    {
        var member = await _silo.Member(PlanId.Basic);
        var asleep = await member.Start();
        _silo.Clock.Advance(TimeSpan.FromSeconds(91));
        await member.Start();

        (await member.Report(asleep, 1, minutes: 5)).ShouldBeOfType<ProgressOutcome.PlaybackEnded>();
    }

    [Fact]
    public async Task Other_screens_are_told_where_a_title_stands()
    {
        var member = await _silo.Member();
        var screen = new Screen();
        await member.Viewer.Subscribe(_silo.Grains.CreateObjectReference<IViewerObserver>(screen));
        var playback = await member.Start();

        await member.Report(playback, 1, minutes: 12);

        var told = await screen.Positions.Reader.ReadAllAsync().FirstAsync(change => change.Position > TimeSpan.Zero).AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        told.ShouldSatisfyAllConditions(
            change => change.Position.ShouldBe(TimeSpan.FromMinutes(12)), change => change.Playback.ShouldBe(playback.Playback));
    }

    [Fact]
    public async Task A_rating_given_twice_changes_one_thing_once()
    {
        var member = await _silo.Member();
        await member.Viewer.Rate(new(The.Title, Rating.Love));
        var before = await member.Viewer.Get();

        await member.Viewer.Rate(new(The.Title, Rating.Love));

        (await member.Viewer.Get()).Version.ShouldBe(before.Version);
        before.Ratings.ShouldBe([new(The.Title, Rating.Love)]);
    }

    [Fact]
    public async Task A_viewer_who_ends_tells_the_screens_that_they_are_forgotten()
    {
        var member = await _silo.Member();
        var screen = new Screen();
        await member.Viewer.Subscribe(_silo.Grains.CreateObjectReference<IViewerObserver>(screen));

        await member.Viewer.Erase();

        (await screen.ForgottenBy.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe(member.Profile);
    }

    private sealed class Screen : IViewerObserver
    {
        public Channel<PositionChange> Positions { get; } = Channel.CreateUnbounded<PositionChange>();

        public Channel<ProfileId> ForgottenBy { get; } = Channel.CreateUnbounded<ProfileId>();

        public Task PositionChanged(PositionChange change) => Positions.Writer.WriteAsync(change).AsTask();

        public Task ViewerChanged(ProfileId profile, long version) => Task.CompletedTask;

        public Task PlaybackEnded(ProfileId profile, PlaybackId playback) => Task.CompletedTask;

        public Task Forgotten(ProfileId profile) => ForgottenBy.Writer.WriteAsync(profile).AsTask();
    }
}
