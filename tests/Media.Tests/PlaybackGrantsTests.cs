using System.ComponentModel.DataAnnotations;

namespace NetflixClone.Media.Tests;

public sealed class PlaybackGrantsTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public void What_was_granted_is_read_back()
    {
        var grants = The.Grants(_clock);
        var issued = grants.Issue(The.Profile, The.Title, The.Playback, 720);

        var verdict = grants.TryRead(issued.Token, out var grant);

        verdict.ShouldBe(GrantVerdict.Valid);
        grant.ShouldBe(new PlaybackGrant(The.Profile, The.Title, The.Playback, 720, _clock.GetUtcNow() + The.Lifetime));
        issued.ExpiresAt.ShouldBe(grant.ExpiresAt);
    }

    [Fact]
    public void A_token_needs_no_escaping_in_an_address()
    {
        var token = The.Grants(_clock).Token();

        Uri.EscapeDataString(token).ShouldBe(token);
    }

    [Fact]
    public void A_grant_holds_until_the_second_before_its_end()
    {
        var grants = The.Grants(_clock);
        var token = grants.Token();

        _clock.Advance(The.Lifetime - TimeSpan.FromSeconds(1));

        grants.TryRead(token, out _).ShouldBe(GrantVerdict.Valid);
    }

    [Fact]
    public void A_grant_expires()
    {
        var grants = The.Grants(_clock);
        var token = grants.Token();

        _clock.Advance(The.Lifetime);

        grants.TryRead(token, out _).ShouldBe(GrantVerdict.Expired);
    }

    [Fact]
    public void No_character_of_a_token_can_be_changed()
    {
        var grants = The.Grants(_clock);
        var token = grants.Token();

        for (var at = 0; at < token.Length - 1; at++)
        {
            var forged = string.Concat(token.AsSpan(0, at), token[at] == 'A' ? "B" : "A", token.AsSpan(at + 1));

            grants.TryRead(forged, out var grant).ShouldBe(GrantVerdict.Invalid, $"character {at}");
            grant.ShouldBe(default);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("master.m3u8")]
    [InlineData("????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????")]
    public void What_is_no_token_is_invalid(string token)
    {
        The.Grants(_clock).TryRead(token, out _).ShouldBe(GrantVerdict.Invalid);
    }

    [Fact]
    public void A_token_that_is_cut_short_or_longer_is_invalid()
    {
        var grants = The.Grants(_clock);
        var token = grants.Token();

        grants.TryRead(token.AsSpan(..^1), out _).ShouldBe(GrantVerdict.Invalid);
        grants.TryRead(token + "A", out _).ShouldBe(GrantVerdict.Invalid);
    }

    [Fact]
    public void A_grant_signed_with_a_foreign_key_is_invalid()
    {
        var token = The.Grants(_clock, key: The.OtherKey).Token();

        The.Grants(_clock).TryRead(token, out _).ShouldBe(GrantVerdict.Invalid);
    }

    [Fact]
    public void Grants_of_the_previous_key_still_open_after_a_change_of_keys()
    {
        var token = The.Grants(_clock, key: The.Key).Token();
        var afterChange = The.Grants(_clock, key: The.OtherKey, previousKey: The.Key);

        afterChange.TryRead(token, out _).ShouldBe(GrantVerdict.Valid);
        The.Grants(_clock, key: The.OtherKey).TryRead(afterChange.Token(), out _).ShouldBe(GrantVerdict.Valid, "new grants are signed with the new key");
    }

    [Theory]
    [InlineData("", null, "00:05:00", "Key")]
    [InlineData("not base64!", null, "00:05:00", "Key")]
    [InlineData("c2hvcnQ=", null, "00:05:00", "Key")]
    [InlineData("qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqo=", "c2hvcnQ=", "00:05:00", "PreviousKey")]
    [InlineData("qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqo=", null, "00:00:01", "Lifetime")]
    public void A_wrong_setting_is_named(string key, string? previous, string lifetime, string setting)
    {
        var options = new PlaybackGrantOptions { Key = key, PreviousKey = previous, Lifetime = TimeSpan.Parse(lifetime, System.Globalization.CultureInfo.InvariantCulture) };
        var mistakes = new List<ValidationResult>();

        Validator.TryValidateObject(options, new ValidationContext(options), mistakes, validateAllProperties: true).ShouldBeFalse();

        mistakes.SelectMany(mistake => mistake.MemberNames).ShouldContain(setting);
    }
}
