using NetflixClone.Grains.Viewers;

namespace NetflixClone.Grains.Tests;

/// <summary>Values whose content does not matter.</summary>
internal static class The
{
    public static readonly DateTimeOffset Moment = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(100);

    public static readonly UserId User = new(new("0198c0de-0000-7000-8000-00000000aaaa"));

    public static readonly ProfileId Profile = new(new("0198c0de-0000-7000-8000-00000000bbbb"));

    public static readonly PlaybackId Playback = PlaybackOf(1);

    public static readonly TitleId Title = TitleOf(1);

    public static readonly TitleId OtherTitle = TitleOf(2);

    public static PlaybackId PlaybackOf(int number) => new(new(number, 0, 7, [0, 0, 0, 0, 0, 0, 0, 0xB]));

    public static TitleId TitleOf(int number) => new(new(number, 0, 7, [0, 0, 0, 0, 0, 0, 0, 0xC]));

    public static ReportProgress Report(long sequence, double minutes, PlayerState state = PlayerState.Playing) =>
        new(Title, Playback, sequence, TimeSpan.FromMinutes(minutes), state);
}
