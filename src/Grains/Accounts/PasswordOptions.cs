using System.ComponentModel.DataAnnotations;
using NetflixClone.ServiceDefaults;

namespace NetflixClone.Grains.Accounts;

/// <summary>How passwords and PINs are kept.</summary>
public sealed class PasswordOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Passwords";

    /// <summary>The server's secret, base64, at least 32 bytes. Stolen hashes are of no use without it; with another one nobody can sign in any more.</summary>
    [Required(ErrorMessage = "Passwords:Key is missing: a random secret of at least 32 bytes in base64."), SecretKey]
    public string Key { get; set; } = "";

    /// <summary>bcrypt's cost of a password, default 12: each step doubles the work, 12 takes about 0.3 s. What is stored keeps the cost it was made with.</summary>
    [Range(4, 16)]
    public int Cost { get; set; } = 12;

    /// <summary>bcrypt's cost of a PIN, default 8. Four digits resist by the limit on tries, not by the work.</summary>
    [Range(4, 16)]
    public int PinCost { get; set; } = 8;

    /// <summary>How many hashes are worked on at once, default 1: a storm of sign-ins waits in line and leaves the other processors to those who watch.</summary>
    [Range(1, 64)]
    public int Parallelism { get; set; } = 1;
}
