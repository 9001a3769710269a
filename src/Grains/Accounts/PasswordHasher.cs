using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Org.BouncyCastle.Crypto.Generators;

namespace NetflixClone.Grains.Accounts;

/// <summary>Makes and checks password hashes: standard bcrypt strings ("2b") over base64(HMAC-SHA-384(server key, password)).</summary>
/// <remarks>
/// bcrypt reads 72 bytes and stops at a zero byte; the 64 characters made of the HMAC have neither, so a password of any length counts in full.
/// The work is done on the thread pool, never in a grain's turn, and only so much of it at once as the options allow.
/// </remarks>
internal sealed class PasswordHasher(IOptions<PasswordOptions> options) : IDisposable
{
    private const string Version = "2b";
    private const int SaltLength = 16;

    /// <summary>Salt and digest of no password that anybody knows.</summary>
    private const string Nobody = "eImiTXuWVxfM37uY4JANjQ.J0yO1W8aR0dPWzXq3pV5Yk2Tn8sHuG";

    private readonly byte[] _key = Convert.FromBase64String(options.Value.Key);
    private readonly SemaphoreSlim _workers = new(options.Value.Parallelism);

    /// <summary>Hashes a password.</summary>
    public Task<string> HashPasswordAsync(string password) => HashAsync(password, options.Value.Cost);

    /// <summary>Hashes a PIN: the same, at less cost.</summary>
    public Task<string> HashPinAsync(string pin) => HashAsync(pin, options.Value.PinCost);

    /// <summary>Whether this is the password or PIN of that hash. Without a hash it is not, after as much work as for a password.</summary>
    public async Task<bool> VerifyAsync(string? hash, string password)
    {
        var against = hash ?? $"${Version}${options.Value.Cost:D2}${Nobody}";
        var matches = await Work(() => OpenBsdBCrypt.CheckPassword(against, Prepare(password)));
        return matches && hash is not null;
    }

    /// <summary>What bcrypt is given for a password.</summary>
    internal char[] Prepare(string password) =>
        Convert.ToBase64String(HMACSHA384.HashData(_key, Encoding.UTF8.GetBytes(password))).ToCharArray();

    public void Dispose() => _workers.Dispose();

    private Task<string> HashAsync(string password, int cost) =>
        Work(() => OpenBsdBCrypt.Generate(Version, Prepare(password), RandomNumberGenerator.GetBytes(SaltLength), cost));

    private async Task<T> Work<T>(Func<T> hash)
    {
        await _workers.WaitAsync();
        try
        {
            return await Task.Run(hash);
        }
        finally
        {
            _workers.Release();
        }
    }
}
