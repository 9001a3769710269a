using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using NetflixClone.Grains.Accounts;
using Org.BouncyCastle.Crypto.Generators;

namespace NetflixClone.Grains.Tests.Accounts;

public sealed class PasswordHasherTests
{
    [Fact]
    public void The_bcrypt_underneath_agrees_with_a_published_vector()
    {
        OpenBsdBCrypt.CheckPassword("$2b$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW", "U*U".ToCharArray()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_hash_is_standard_bcrypt_over_the_keyed_digest()
    {
        var hash = await Hasher().HashPasswordAsync("correct horse");

        var digest = Convert.ToBase64String(HMACSHA384.HashData(Convert.FromBase64String(Key('k')), Encoding.UTF8.GetBytes("correct horse")));
        hash.ShouldStartWith("$2b$04$");
        OpenBsdBCrypt.CheckPassword(hash, digest.ToCharArray()).ShouldBeTrue();
    }

    [Fact]
    public async Task The_password_itself_is_right_and_another_is_wrong()
    {
        using var hasher = Hasher();
        var hash = await hasher.HashPasswordAsync("correct horse");

        (await hasher.VerifyAsync(hash, "correct horse")).ShouldBeTrue();
        (await hasher.VerifyAsync(hash, "correct horsf")).ShouldBeFalse();
    }

    [Fact]
    public async Task Passwords_that_differ_after_their_72nd_byte_are_different()
    {
        using var hasher = Hasher();
        var beginning = new string('x', 80);
        var hash = await hasher.HashPasswordAsync(beginning + "1");

        (await hasher.VerifyAsync(hash, beginning + "2")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_hash_is_worth_nothing_under_another_server_key()
    {
        var hash = await Hasher().HashPasswordAsync("correct horse");

        (await Hasher('o').VerifyAsync(hash, "correct horse")).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_a_hash_every_password_is_wrong()
    {
        (await Hasher().VerifyAsync(null, "correct horse")).ShouldBeFalse();
    }

    [Fact]
    public async Task The_same_password_is_hashed_differently_each_time()
    {
        using var hasher = Hasher();

        (await hasher.HashPasswordAsync("correct horse")).ShouldNotBe(await hasher.HashPasswordAsync("correct horse"));
    }

    private static PasswordHasher Hasher(char key = 'k') => new(Options.Create(new PasswordOptions { Key = Key(key), Cost = 4, PinCost = 4 }));

    private static string Key(char filler) => Convert.ToBase64String(Encoding.UTF8.GetBytes(new string(filler, 32)));
}
