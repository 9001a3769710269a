using System.Threading.Channels;
using NetflixClone.Grains.Accounts;

namespace NetflixClone.Grains.Tests.Accounts;

public sealed class UserGrainTests : IAsyncLifetime
{
    private TestSilo _silo = null!;

    public async Task InitializeAsync() => _silo = await TestSilo.Start();

    public async Task DisposeAsync() => await _silo.DisposeAsync();

    [Fact]
    public async Task An_address_has_one_account()
    {
        await _silo.SignUp("ada@example.org");

        var again = await Email("ada@example.org").SignUp(new("ada@example.org", "another one", "Chrome"));

        again.ShouldBeOfType<SignUpOutcome.EmailTaken>();
    }

    [Fact]
    public async Task The_first_account_owns_the_installation_and_the_second_does_not()
    {
        var first = await _silo.SignUp("ada@example.org");
        var second = await _silo.SignUp("eve@example.org");

        (first.Account.IsOwner, second.Account.IsOwner).ShouldBe((true, false));
    }

    [Theory]
    [InlineData("ada@example.org", "wrong")]
    [InlineData("nobody@example.org", "correct horse")]
    public async Task A_wrong_password_and_an_unknown_address_are_told_alike(string email, string password)
    {
        await _silo.SignUp("ada@example.org", "correct horse");

        (await Email(email).SignIn(new(password, "Chrome"))).ShouldBeOfType<SignInOutcome.InvalidCredentials>();
    }

    [Fact]
    public async Task The_password_opens_a_session_after_a_crash()
    {
        await _silo.SignUp("ada@example.org", "correct horse");

        await _silo.Crash();

        (await Email("ada@example.org").SignIn(new("correct horse", "Chrome"))).ShouldBeOfType<SignInOutcome.SignedIn>();
    }

    [Fact]
    public async Task A_refresh_token_is_traded_for_the_next()
    {
        var session = await _silo.SignUp();

        var next = (await Account(session).Refresh(session.RefreshToken)).ShouldBeOfType<RefreshOutcome.Refreshed>().Session;

        (await Account(session).Refresh(next.RefreshToken)).ShouldBeOfType<RefreshOutcome.Refreshed>();
    }

    [Fact]
    public async Task A_refresh_token_that_comes_again_ends_its_session_for_the_thief_and_the_robbed()
    {
        var session = await _silo.SignUp();
        var next = (await Account(session).Refresh(session.RefreshToken)).ShouldBeOfType<RefreshOutcome.Refreshed>().Session;
        var last = (await Account(session).Refresh(next.RefreshToken)).ShouldBeOfType<RefreshOutcome.Refreshed>().Session;
        var sockets = new Sockets();
        await Account(session).Subscribe(_silo.Grains.CreateObjectReference<IAccountObserver>(sockets));

        (await Account(session).Refresh(session.RefreshToken)).ShouldBeOfType<RefreshOutcome.SessionEnded>();

        (await Account(session).Refresh(last.RefreshToken)).ShouldBeOfType<RefreshOutcome.SessionEnded>();
        (await sockets.Ended.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30))).ShouldBe(session.Id);
    }

    [Fact]
    public async Task A_refresh_token_whose_answer_was_lost_is_good_for_another_try()
    {
        var session = await _silo.SignUp();
        await Account(session).Refresh(session.RefreshToken);

        var again = (await Account(session).Refresh(session.RefreshToken)).ShouldBeOfType<RefreshOutcome.Refreshed>().Session;

        (await Account(session).Refresh(again.RefreshToken)).ShouldBeOfType<RefreshOutcome.Refreshed>();
    }

    [Fact]
    public async Task A_refresh_token_that_comes_again_late_ends_its_session()
    {
        var session = await _silo.SignUp();
        await Account(session).Refresh(session.RefreshToken);
        _silo.Clock.Advance(TimeSpan.FromSeconds(31));

        var late = await Account(session).Refresh(session.RefreshToken);

        late.ShouldBeOfType<RefreshOutcome.SessionEnded>();
    }

    [Fact]
    public async Task A_refresh_token_that_a_thief_was_quicker_to_trade_ends_the_session_of_both()
    {
        var session = await _silo.SignUp();
        var robbed = (await Account(session).Refresh(session.RefreshToken)).ShouldBeOfType<RefreshOutcome.Refreshed>().Session;
        var thief = (await Account(session).Refresh(session.RefreshToken)).ShouldBeOfType<RefreshOutcome.Refreshed>().Session;

        (await Account(session).Refresh(robbed.RefreshToken)).ShouldBeOfType<RefreshOutcome.SessionEnded>();

        (await Account(session).Refresh(thief.RefreshToken)).ShouldBeOfType<RefreshOutcome.SessionEnded>();
    }

    [Fact]
    public async Task A_session_is_there_until_it_is_ended()
    {
        var session = await _silo.SignUp();
        var before = await Account(session).HasSession(session.Id);

        await Account(session).EndSession(session.Id);

        before.ShouldBeTrue();
        (await Account(session).HasSession(session.Id)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session()
    {
        var session = await _silo.SignUp();
        var other = (await Email("ada@example.org").SignIn(new("correct horse", "Chrome"))).ShouldBeOfType<SignInOutcome.SignedIn>().Session;

        var outcome = await Account(session).ChangePassword(new(session.Id, "correct horse", "battery staple"));

        outcome.ShouldBeOfType<ChangePasswordOutcome.Changed>().Ended.ShouldBe([other.Id]);
        (await Account(session).Devices()).ShouldHaveSingleItem().Id.ShouldBe(session.Id);
        (await Email("ada@example.org").SignIn(new("correct horse", "Chrome"))).ShouldBeOfType<SignInOutcome.InvalidCredentials>();
    }

    [Fact]
    public async Task An_account_has_at_most_five_profiles()
    {
        var session = await _silo.SignUp();
        for (var number = 1; number <= ProfileSettings.MaxProfiles; number++)
        {
            await Add(session, $"Viewer {number}");
        }

        (await Add(session, "One more")).ShouldBeOfType<ProfileOutcome.TooMany>();
    }

    [Fact]
    public async Task The_last_profile_stays()
    {
        var session = await _silo.SignUp();
        var only = (await Add(session, "Ada")).ShouldBeOfType<ProfileOutcome.Done>().Profile;

        (await Account(session).RemoveProfile(session.Id, only.Id, null)).ShouldBeOfType<ProfileOutcome.LastProfile>();
    }

    [Fact]
    public async Task A_removed_profile_leaves_nothing_behind()
    {
        var session = await _silo.SignUp();
        await Add(session, "Ada");
        var removed = (await Add(session, "Ben")).ShouldBeOfType<ProfileOutcome.Done>().Profile;
        await _silo.Viewer(removed.Id).Keep(new(The.Title, Kept: true));

        await Account(session).RemoveProfile(session.Id, removed.Id, null);

        (await _silo.Viewer(removed.Id).Get()).List.ShouldBeEmpty();
        (await Account(session).GetProfile(removed.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task Favourite_genres_of_a_profile_are_what_its_recommendations_begin_with()
    {
        var session = await _silo.SignUp();
        var profile = (await Account(session).AddProfile(session.Id, Settings("Ada") with { Genres = ["comedy"] })).ShouldBeOfType<ProfileOutcome.Done>().Profile;
        (await _silo.Viewer(profile.Id).Get()).Genres.ShouldBe(["comedy"]);

        await Account(session).ChangeProfile(session.Id, profile.Id, Settings("Ada") with { Genres = ["crime", "comedy"] }, null);

        (await _silo.Viewer(profile.Id).Get()).Genres.ShouldBe(["crime", "comedy"]);
    }

    [Fact]
    public async Task A_pin_is_asked_for_and_after_five_wrong_ones_the_right_one_has_to_wait()
    {
        var session = await _silo.SignUp();
        var profile = (await Account(session).AddProfile(session.Id, Settings("Ada") with { Pin = "1234" })).ShouldBeOfType<ProfileOutcome.Done>().Profile;
        for (var tries = 0; tries < 5; tries++)
        {
            (await Account(session).ChooseProfile(session.Id, profile.Id, "0000")).ShouldBeOfType<ProfileOutcome.WrongPin>();
        }

        (await Account(session).ChooseProfile(session.Id, profile.Id, "1234")).ShouldBeOfType<ProfileOutcome.WrongPin>();
        _silo.Clock.Advance(TimeSpan.FromMinutes(15));

        (await Account(session).ChooseProfile(session.Id, profile.Id, "1234")).ShouldBeOfType<ProfileOutcome.Done>();
    }

    [Fact]
    public async Task A_session_remembers_its_profile()
    {
        var session = await _silo.SignUp();
        var profile = (await Add(session, "Ada")).ShouldBeOfType<ProfileOutcome.Done>().Profile;
        await Account(session).ChooseProfile(session.Id, profile.Id, null);

        var refreshed = await Account(session).Refresh(session.RefreshToken);

        refreshed.ShouldBeOfType<RefreshOutcome.Refreshed>().Session.CurrentProfile.ShouldBe(profile.Id);
    }

    private IEmailGrain Email(string address) => _silo.Grains.GetGrain<IEmailGrain>(address);

    private IUserGrain Account(OpenSession session) => _silo.User(session.Account.Id);

    private Task<ProfileOutcome> Add(OpenSession session, string name) => Account(session).AddProfile(session.Id, Settings(name));

    private static ProfileSettings Settings(string name) => new(name, "a1", IsKids: false, Maturity.Age18, [], null);

    private sealed class Sockets : IAccountObserver
    {
        public Channel<SessionId> Ended { get; } = Channel.CreateUnbounded<SessionId>();

        public Task SessionEnded(UserId user, SessionId session) => Ended.Writer.WriteAsync(session).AsTask();

        public Task ProfilesChanged(UserId user) => Task.CompletedTask;

        public Task Forgotten(UserId user) => Task.CompletedTask;
    }
}
