namespace NetflixClone.Caching.Redis;

/// <summary>What a command is for.</summary>
internal enum Purpose
{
    Cache,
    Limits,
    Tickets,
    Revocations,
    Health,
    Probe,
}
