using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace NetflixClone.Media.Tests;

/// <summary>Values whose content does not matter, and grants made from them.</summary>
internal static class The
{
    public static readonly ProfileId Profile = new(new("01900000-0000-7000-8000-000000000001"));
    public static readonly TitleId Title = new(new("01900000-0000-7000-8000-000000000002"));
    public static readonly PlaybackId Playback = new(new("01900000-0000-7000-8000-000000000003"));
    public static readonly string Key = KeyOf(1);
    public static readonly string OtherKey = KeyOf(2);
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    public static PlaybackGrants Grants(TimeProvider clock, string? key = null, string? previousKey = null) =>
        new(Options.Create(new PlaybackGrantOptions { Key = key ?? Key, PreviousKey = previousKey }), clock);

    public static string Token(this PlaybackGrants grants, int maxHeight = 1080) => grants.Issue(Profile, Title, Playback, maxHeight).Token;

    private static string KeyOf(byte seed) => Convert.ToBase64String(SHA256.HashData([seed]));
}
