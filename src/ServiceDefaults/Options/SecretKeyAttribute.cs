using System.ComponentModel.DataAnnotations;

namespace NetflixClone.ServiceDefaults;

/// <summary>Takes a secret in base64 that is as long as the hashes it is used with, 32 bytes or more, or none.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretKeyAttribute() : ValidationAttribute("{0} must be at least 32 bytes in base64.")
{
    private const int Shortest = 32;

    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is null || (value is string text && Convert.TryFromBase64String(text, new byte[text.Length], out var length) && length >= Shortest);
}
