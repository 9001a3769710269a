using System.ComponentModel.DataAnnotations;
using NetflixClone.Grains.Accounts;

namespace NetflixClone.Api.Auth;

/// <summary>Takes what can be an e-mail address, by the same rule that makes addresses unique.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class EmailShapeAttribute() : ValidationAttribute("That is not an e-mail address.")
{
    public override bool IsValid(object? value) => value is not string typed || EmailAddress.TryNormalise(typed, out _);
}

/// <summary>Takes a password that is long enough to be worth one.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class PasswordLengthAttribute() : ValidationAttribute("A password has 8 to 256 characters.")
{
    public override bool IsValid(object? value) => value is not string { Length: < 8 or > 256 };
}
