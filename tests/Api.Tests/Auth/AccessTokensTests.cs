using Microsoft.Extensions.Options;
using NetflixClone.Api.Auth;
using NetflixClone.Grains;
using NetflixClone.TestKit;

namespace NetflixClone.Api.Tests.Auth;

public sealed class AccessTokensTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task A_token_says_who_asks()
    {
        var tokens = Tokens(1);
        var caller = new Caller(new(Guid.NewGuid()), new(Guid.NewGuid()), new ProfileId(Guid.NewGuid()), IsOwner: true);

        var (token, _) = tokens.Issue(caller);

        (await tokens.ReadAsync(token))!.Caller.ShouldBe(caller);
    }

    [Fact]
    public async Task A_token_works_until_it_expires_even_when_it_was_read_before()
    {
        var tokens = Tokens(1);
        var (token, _) = tokens.Issue(Someone);
        (await tokens.ReadAsync(token)).ShouldNotBeNull();

        _clock.Advance(TimeSpan.FromMinutes(10));

        (await tokens.ReadAsync(token)).ShouldBeNull();
    }

    [Fact]
    public async Task A_token_of_another_key_is_not_ours()
    {
        var (token, _) = Tokens(2).Issue(Someone);

        (await Tokens(1).ReadAsync(token)).ShouldBeNull();
    }

    private static Caller Someone => new(new(Guid.NewGuid()), new(Guid.NewGuid()), null, IsOwner: false);

    private AccessTokens Tokens(byte key) =>
        new(Options.Create(new TokenOptions { Key = Convert.ToBase64String(Enumerable.Repeat(key, 32).ToArray()) }), _clock);
}
