namespace NetflixClone.Storage.Members;

/// <summary>One member as the directory knows it.</summary>
/// <param name="Status">Of the subscription; null before its first event.</param>
/// <param name="Plan">Null before a plan was chosen.</param>
/// <param name="Profiles">How many profiles the account has.</param>
public sealed record MemberEntry(Guid User, string Email, DateTimeOffset CreatedAt, string? Status, string? Plan, int Profiles);
