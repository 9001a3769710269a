using System.ComponentModel.DataAnnotations;
using NetflixClone.Grains.Accounts;

namespace NetflixClone.Api.Profiles;

/// <summary>What a profile is to be.</summary>
/// <param name="Maturity">Up to which titles it may watch; the highest that is allowed when missing.</param>
/// <param name="Pin">Missing leaves the PIN as it is, an empty text removes it.</param>
/// <param name="CurrentPin">The PIN of the profile that is to change, when it has one.</param>
public sealed record ProfileRequest(
    [Required(ErrorMessage = "Enter a name."), StringLength(24, ErrorMessage = "A name has at most 24 characters.")] string? Name,
    [Required(ErrorMessage = "Choose a picture."), RegularExpression("a([1-9]|1[0-2])", ErrorMessage = "There is no such picture.")] string? Avatar,
    bool IsKids,
    Maturity? Maturity,
    [RegularExpression("[0-9]{4}", ErrorMessage = "A PIN has four digits.")] string? Pin,
    [StringLength(4, ErrorMessage = "A PIN has four digits.")] string? CurrentPin,
    [MaxLength(20, ErrorMessage = "At most 20 genres.")] IReadOnlyList<string>? Genres)
{
    public ProfileSettings ToSettings() => new(
        Name!.Trim(), Avatar!, IsKids, MaturityOf(), [.. (Genres ?? []).Distinct(StringComparer.Ordinal)], Pin);

    private Maturity MaturityOf() => IsKids
        ? (Maturity)Math.Min((int)(Maturity ?? ProfileSettings.MaxKidsMaturity), (int)ProfileSettings.MaxKidsMaturity)
        : Maturity ?? Grains.Maturity.Age18;
}

public sealed record ChooseProfileRequest([StringLength(4, ErrorMessage = "A PIN has four digits.")] string? Pin);

internal sealed record ProfilesResponse(IReadOnlyList<ProfileResponse> Profiles);

internal sealed record ProfileResponse(
    ProfileId Id, string Name, string Avatar, bool IsKids, Maturity Maturity, bool HasPin, IReadOnlyList<string> Genres)
{
    public static ProfileResponse From(Profile profile) =>
        new(profile.Id, profile.Name, profile.Avatar, profile.IsKids, profile.Maturity, profile.HasPin, profile.Genres);
}
