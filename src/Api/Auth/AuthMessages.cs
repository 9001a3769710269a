using System.ComponentModel.DataAnnotations;
using NetflixClone.Api.Billing;
using NetflixClone.Api.Profiles;

namespace NetflixClone.Api.Auth;

public sealed record SignUpRequest(
    [Required(ErrorMessage = "Enter your e-mail address."), EmailShape] string? Email,
    [Required(ErrorMessage = "Choose a password."), PasswordLength] string? Password);

public sealed record SignInRequest(
    [Required(ErrorMessage = "Enter your e-mail address."), EmailShape] string? Email,
    [Required(ErrorMessage = "Enter your password."), MaxLength(256, ErrorMessage = "A password has at most 256 characters.")] string? Password);

public sealed record ChangePasswordRequest(
    [Required(ErrorMessage = "Enter your current password."), MaxLength(256, ErrorMessage = "A password has at most 256 characters.")] string? CurrentPassword,
    [Required(ErrorMessage = "Choose a new password."), PasswordLength] string? NewPassword);

internal sealed record SessionResponse(string AccessToken, DateTimeOffset ExpiresAt, MeResponse User);

internal sealed record MeResponse(
    UserId Id,
    string Email,
    bool IsOwner,
    DateTimeOffset CreatedAt,
    IReadOnlyList<ProfileResponse> Profiles,
    ProfileId? CurrentProfileId,
    SubscriptionResponse Subscription);

internal sealed record DevicesResponse(IReadOnlyList<DeviceResponse> Devices);

/// <summary>A signed-in device; <paramref name="Current"/> is the one that asks.</summary>
internal sealed record DeviceResponse(SessionId Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset LastSeenAt, bool Current);
