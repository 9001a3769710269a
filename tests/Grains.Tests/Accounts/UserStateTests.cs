using NetflixClone.Grains.Accounts;

namespace NetflixClone.Grains.Tests.Accounts;

public sealed class UserStateTests
{
    [Fact]
    public void The_device_seen_least_lately_makes_room()
    {
        var user = Enumerable.Range(0, UserState.MaxSessions + 1).Aggregate(new UserState(), (state, number) =>
            state.With(Session(number, seen: The.Moment.AddMinutes(number)), The.Moment.AddMinutes(number)));

        user.Sessions.Length.ShouldBe(UserState.MaxSessions);
        user.Sessions.ShouldNotContain(session => session.Device == "device 0");
    }

    [Fact]
    public void A_session_that_was_not_used_for_a_month_is_over()
    {
        var user = new UserState().With(Session(1, seen: The.Moment), The.Moment);

        user.Find(user.Sessions[0].Id, The.Moment + StoredSession.Lifetime).ShouldNotBeNull();
        user.Find(user.Sessions[0].Id, The.Moment + StoredSession.Lifetime + TimeSpan.FromSeconds(1)).ShouldBeNull();
    }

    [Fact]
    public void A_removed_profile_is_chosen_by_no_session_and_waits_to_be_erased()
    {
        var user = new UserState()
            .With(StoredProfile.Of(The.Profile, Settings("Ada"), null))
            .With(Session(1, seen: The.Moment) with { Profile = The.Profile }, The.Moment);

        user = user.Without(The.Profile);

        user.Sessions[0].Profile.ShouldBeNull();
        user.Erasing.ShouldBe([The.Profile]);
    }

    [Theory]
    [InlineData("ada", true)]
    [InlineData(" Ada ", true)]
    [InlineData("Ada L.", false)]
    public void Names_are_taken_in_whatever_case(string name, bool taken)
    {
        var user = new UserState().With(StoredProfile.Of(The.Profile, Settings("Ada"), null));

        user.IsNameTaken(name).ShouldBe(taken);
    }

    [Fact]
    public void A_kids_profile_is_held_to_what_kids_may_see()
    {
        var profile = StoredProfile.Of(The.Profile, Settings("Ben") with { IsKids = true, Maturity = Maturity.Age18 }, null);

        profile.Maturity.ShouldBe(ProfileSettings.MaxKidsMaturity);
    }

    [Fact]
    public void Five_wrong_pins_lock_a_profile_for_a_quarter_of_an_hour()
    {
        var tries = Enumerable.Range(0, PinTries.MaxWrong).Aggregate(default(PinTries), (counted, _) => counted.Next(The.Moment));

        tries.IsLocked(The.Moment + PinTries.Window - TimeSpan.FromSeconds(1)).ShouldBeTrue();
        tries.IsLocked(The.Moment + PinTries.Window).ShouldBeFalse();
    }

    private static StoredSession Session(int number, DateTimeOffset seen) => new()
    {
        Id = new(new Guid(number, 0, 0, new byte[8])),
        Device = $"device {number}",
        CreatedAt = seen,
        LastSeenAt = seen,
        TokenHash = "",
    };

    private static ProfileSettings Settings(string name) => new(name, "a1", IsKids: false, Maturity.Age18, [], null);
}
