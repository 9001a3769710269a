using NetflixClone.Grains;
using NetflixClone.Grains.Viewers;

namespace NetflixClone.Bench.Scale;

/// <summary>One playback of one profile. Of each quarter of an hour its first half minute is played, report by report as a player sends them; the rest is passed over.</summary>
internal sealed class Evening(Town town, Tally tally, int profile, TitleId title, int quarters, bool pauses, bool rates)
{
    /// <summary>What lies between two pieces that are played.</summary>
    public static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    /// <summary>So many reports follow each other before the rest of the quarter is passed over: as long as a slot is held before it is renewed.</summary>
    public const int Reports = 6;

    private readonly IViewerGrain _viewer = town.Viewer(profile);
    private StartOutcome.Started _playback = null!; // by Start, which comes first
    private TimeSpan _position;
    private long _sequence;
    private int _reached;
    private int _played;

    private bool IsFinished => _reached == RunningPlayback.Quarters;

    /// <summary>Opens the home page, as everybody does who then presses play, and does so.</summary>
    public async Task Start()
    {
        await town.LookIn(profile);
        tally.Look();
        var outcome = await _viewer.Start(new(Names.UserOf(profile), title, "Firefox on Linux", FromStart: true));
        _playback = outcome as StartOutcome.Started ?? throw new InvalidOperationException($"Profile {profile} cannot play: {outcome}.");
        _sequence = _playback.Sequence;
        tally.Start();
        await _viewer.Subscribe(town.Screen);
    }

    /// <summary>One report, the given one of its piece.</summary>
    public async Task Report(int number)
    {
        if (number == 1 && _played > 0)
        {
            _position += Quarter - (ReportProgress.Heartbeat * Reports);
        }

        _position += ReportProgress.Heartbeat;
        var state = pauses && number == Reports / 2 ? PlayerState.Paused : PlayerState.Playing;
        var reached = RunningPlayback.QuartersAt(_position < _playback.Duration ? _position : _playback.Duration, _playback.Duration);
        var outcome = await _viewer.Report(new(title, _playback.Playback, ++_sequence, _position, state));
        if (outcome is not ProgressOutcome.Recorded)
        {
            throw new InvalidOperationException($"Profile {profile} was stopped: {outcome}.");
        }

        if (state == PlayerState.Paused || reached > _reached)
        {
            tally.Meaning();
        }
        else
        {
            tally.Heartbeat();
        }

        _reached = Math.Max(_reached, reached);
    }

    /// <summary>Ends the piece; whether the viewer has left.</summary>
    public async Task<bool> IsOver()
    {
        if (++_played < quarters && !IsFinished)
        {
            return false;
        }

        if (rates)
        {
            await _viewer.Rate(new(title, Rating.Up));
            tally.Meaning();
        }

        await Stop();
        return true;
    }

    /// <summary>Leaves.</summary>
    public async Task Stop()
    {
        await _viewer.Stop(new(title, _playback.Playback, ++_sequence, _position, PlayerState.Paused));
        await _viewer.Unsubscribe(town.Screen);
        tally.Stop(beforeTheEnd: !IsFinished);
    }
}
