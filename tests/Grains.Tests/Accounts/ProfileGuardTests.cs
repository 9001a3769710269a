using NetflixClone.Grains.Accounts;

namespace NetflixClone.Grains.Tests.Accounts;

/// <summary>Who may change and remove which profiles.</summary>
public sealed class ProfileGuardTests : IAsyncLifetime
{
    private const string Pin = "1234";

    private TestSilo _silo = null!;
    private OpenSession _session = null!;

    public async Task InitializeAsync()
    {
        _silo = await TestSilo.Start();
        _session = await _silo.SignUp();
    }

    public async Task DisposeAsync() => await _silo.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000")]
    public async Task A_locked_profile_neither_changes_nor_goes_without_its_pin(string? guess)
    {
        var locked = await Add(Settings("Ada") with { Pin = Pin });
        await Add(Settings("Ben"));

        var changed = await Account.ChangeProfile(_session.Id, locked, Settings("Mine") with { Pin = "" }, guess);
        var removed = await Account.RemoveProfile(_session.Id, locked, guess);

        changed.ShouldBeOfType<ProfileOutcome.WrongPin>();
        removed.ShouldBeOfType<ProfileOutcome.WrongPin>();
        var kept = (await Account.GetProfile(locked)).ShouldNotBeNull();
        kept.HasPin.ShouldBeTrue();
        kept.Name.ShouldBe("Ada");
    }

    [Fact]
    public async Task A_locked_profile_changes_and_goes_with_its_pin()
    {
        var changes = await Add(Settings("Ada") with { Pin = Pin });
        var goes = await Add(Settings("Ben") with { Pin = Pin });

        await Account.ChangeProfile(_session.Id, changes, Settings("Ada") with { Pin = "" }, Pin);
        await Account.RemoveProfile(_session.Id, goes, Pin);

        var left = (await Account.Get()).ShouldNotBeNull().Profiles.ShouldHaveSingleItem();
        left.Id.ShouldBe(changes);
        left.HasPin.ShouldBeFalse();
    }

    [Fact]
    public async Task The_profile_that_a_session_watches_as_asks_for_its_pin_too()
    {
        var locked = await Add(Settings("Ada") with { Pin = Pin });
        await Account.ChooseProfile(_session.Id, locked, Pin);

        var changed = await Account.ChangeProfile(_session.Id, locked, Settings("Ada") with { Pin = "" }, null);

        changed.ShouldBeOfType<ProfileOutcome.WrongPin>();
    }

    [Fact]
    public async Task Wrong_pins_count_together_wherever_they_are_tried()
    {
        var locked = await Add(Settings("Ada") with { Pin = Pin });
        await Add(Settings("Ben"));
        for (var tries = 0; tries < 3; tries++)
        {
            await Account.ChangeProfile(_session.Id, locked, Settings("Ada"), "0000");
        }

        await Account.RemoveProfile(_session.Id, locked, "0000");
        await Account.ChooseProfile(_session.Id, locked, "0000");

        (await Account.ChangeProfile(_session.Id, locked, Settings("Ada"), Pin)).ShouldBeOfType<ProfileOutcome.WrongPin>();
        (await Account.RemoveProfile(_session.Id, locked, Pin)).ShouldBeOfType<ProfileOutcome.WrongPin>();
        (await Account.ChooseProfile(_session.Id, locked, Pin)).ShouldBeOfType<ProfileOutcome.WrongPin>();
    }

    [Fact]
    public async Task A_session_that_watches_as_a_kid_leaves_all_profiles_as_they_are()
    {
        var adult = await Add(Settings("Ada"));
        var kid = await Add(Settings("Mia") with { IsKids = true });
        await Account.ChooseProfile(_session.Id, kid, null);
        var before = (await Account.Get()).ShouldNotBeNull().Profiles;

        ProfileOutcome[] outcomes =
        [
            await Account.AddProfile(_session.Id, Settings("Ben")),
            await Account.ChangeProfile(_session.Id, kid, Settings("Mia"), null),
            await Account.ChangeProfile(_session.Id, adult, Settings("Mine"), null),
            await Account.RemoveProfile(_session.Id, adult, null),
        ];

        outcomes.ShouldAllBe(outcome => outcome is ProfileOutcome.KidsProfile);
        (await Account.Get()).ShouldNotBeNull().Profiles.Select(profile => (profile.Id, profile.Name, profile.Maturity))
            .ShouldBe(before.Select(profile => (profile.Id, profile.Name, profile.Maturity)));
    }

    [Fact]
    public async Task A_session_manages_profiles_again_once_a_grown_up_watches()
    {
        var adult = await Add(Settings("Ada") with { Pin = Pin });
        var kid = await Add(Settings("Mia") with { IsKids = true });
        await Account.ChooseProfile(_session.Id, kid, null);

        await Account.ChooseProfile(_session.Id, adult, Pin);

        (await Account.RemoveProfile(_session.Id, kid, null)).ShouldBeOfType<ProfileOutcome.Done>();
    }

    [Fact]
    public async Task A_session_that_was_ended_manages_nothing()
    {
        var profile = await Add(Settings("Ada"));
        await Account.EndSession(_session.Id);

        var changed = await Account.ChangeProfile(_session.Id, profile, Settings("Mine"), null);

        changed.ShouldBeOfType<ProfileOutcome.Unknown>();
    }

    private IUserGrain Account => _silo.User(_session.Account.Id);

    private async Task<ProfileId> Add(ProfileSettings settings) =>
        (await Account.AddProfile(_session.Id, settings)).ShouldBeOfType<ProfileOutcome.Done>().Profile.Id;

    private static ProfileSettings Settings(string name) => new(name, "a1", IsKids: false, Maturity.Age18, [], null);
}
