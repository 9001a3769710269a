using System.ComponentModel.DataAnnotations;

namespace NetflixClone.ServiceDefaults;

/// <summary>Takes a whole address, http or https, or none.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WebAddressAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is not Uri address || (address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps));
}
