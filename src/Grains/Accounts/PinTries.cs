namespace NetflixClone.Grains.Accounts;

/// <summary>Counts wrong PINs of a profile: after so many, none is right until the first of them is long enough ago.</summary>
internal readonly record struct PinTries(DateTimeOffset Since, int Wrong)
{
    public const int MaxWrong = 5;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    public bool IsLocked(DateTimeOffset now) => Wrong >= MaxWrong && now < Since + Window;

    /// <summary>After one more wrong PIN.</summary>
    public PinTries Next(DateTimeOffset now) => now < Since + Window ? this with { Wrong = Wrong + 1 } : new(now, 1);
}
