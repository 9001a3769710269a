using NetflixClone.Grains.Viewers;

namespace NetflixClone.Api.Owner;

internal sealed record OverviewResponse(
    int Members, int ActiveSubscriptions, int Titles, int WatchingNow, int Grains, double UptimeSeconds, string Version);

/// <summary>A page of members; <paramref name="Next"/> asks for the one after it.</summary>
internal sealed record MembersResponse(IReadOnlyList<MemberResponse> Members, UserId? Next);

internal sealed record MemberResponse(UserId Id, string Email, DateTimeOffset CreatedAt, string Status, string? Plan, int Profiles);

internal sealed record OwnerTitlesResponse(IReadOnlyList<OwnerTitle> Titles);

internal sealed record OwnerTitle(TitleId Id, string Title, int Year, long Plays, long Finishes, long Likes, long Dislikes);

/// <summary>What is being watched: the first of it, and how much there is.</summary>
internal sealed record WatchingResponse(IReadOnlyList<WatchingNow> Watching, int Total);

/// <summary>One running playback. Times in seconds.</summary>
internal sealed record WatchingNow(
    string Profile, string Member, TitleId TitleId, string Title, double Position, double Duration, PlayerState State, string Device, DateTimeOffset Since);

/// <summary>The grains at work. Calls are counted where the grains are, so a process without a silo knows none.</summary>
internal sealed record GrainsResponse(IReadOnlyList<GrainUse> Grains, double? TotalCallsPerSecond);

internal sealed record GrainUse(string Type, int Activations, long? Calls);
