using System.Diagnostics.CodeAnalysis;

namespace NetflixClone.Grains.Accounts;

/// <summary>The form of an e-mail address under which accounts are unique.</summary>
public static class EmailAddress
{
    /// <summary>The longest address that mail can reach (RFC 5321 §4.5.3.1.3, less the angle brackets).</summary>
    public const int MaxLength = 254;

    /// <summary>Normalises an address: outer blanks off, lower case. False when it has not the shape local@domain.tld.</summary>
    /// <remarks>Whether mail arrives there only a sent mail can tell; this keeps out what cannot be an address.</remarks>
    public static bool TryNormalise([NotNullWhen(true)] string? typed, [NotNullWhen(true)] out string? normalised)
    {
        normalised = null;
        var trimmed = typed?.Trim();
        if (trimmed is null || trimmed.Length > MaxLength)
        {
            return false;
        }

        var at = trimmed.LastIndexOf('@');
        if (at is < 1 or > 64 || trimmed.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) || trimmed.IndexOf('@', StringComparison.Ordinal) != at)
        {
            return false;
        }

        var domain = trimmed.AsSpan(at + 1);
        var dot = domain.LastIndexOf('.');
        if (dot < 1 || dot == domain.Length - 1 || domain[0] == '.' || domain.Contains("..", StringComparison.Ordinal))
        {
            return false;
        }

        normalised = trimmed.ToLowerInvariant();
        return true;
    }
}
