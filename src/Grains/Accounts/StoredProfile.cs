namespace NetflixClone.Grains.Accounts;

/// <summary>A profile, as it is stored.</summary>
[Alias("accounts.StoredProfile")]
internal sealed record StoredProfile
{
    public required ProfileId Id { get; init; }

    public required string Name { get; init; }

    public required string Avatar { get; init; }

    public bool IsKids { get; init; }

    public Maturity Maturity { get; init; }

    /// <summary>Made by <see cref="PasswordHasher"/>; null without a PIN.</summary>
    public string? PinHash { get; init; }

    public ImmutableArray<string> Genres { get; init; } = [];

    /// <summary>A profile as it is set: a kids' one never above <see cref="ProfileSettings.MaxKidsMaturity"/>.</summary>
    public static StoredProfile Of(ProfileId id, ProfileSettings settings, string? pinHash) => new()
    {
        Id = id,
        Name = settings.Name.Trim(),
        Avatar = settings.Avatar,
        IsKids = settings.IsKids,
        Maturity = settings.IsKids && settings.Maturity > ProfileSettings.MaxKidsMaturity ? ProfileSettings.MaxKidsMaturity : settings.Maturity,
        PinHash = pinHash,
        Genres = settings.Genres.IsDefault ? [] : settings.Genres,
    };

    public Profile ToProfile() => new(Id, Name, Avatar, IsKids, Maturity, PinHash is not null, Genres);
}
