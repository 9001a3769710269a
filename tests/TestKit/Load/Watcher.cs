using System.Globalization;
using NetflixClone.TestKit.Product;

namespace NetflixClone.TestKit.Load;

/// <summary>A viewer who watches, rates and keeps titles at a steady pace, and repeats each command until it is acknowledged, as a player does.</summary>
/// <remarks>Nine commands in ten are progress reports. Every title but the watched one is rated once, so that likes can be counted.</remarks>
internal sealed class Watcher(Viewer viewer, IReadOnlyList<Guid> titles, Ledger ledger, Outages outages) : IAsyncDisposable
{
    private const double Step = 0.01; // seconds; so small that the title never ends
    private const int ReportsBetween = 9;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    private readonly Guid _watched = titles[0];
    private readonly List<Guid> _liked = [];
    private readonly HashSet<Guid> _kept = [];
    private PlaybackAnswer? _playback;
    private Func<Task>? _unanswered;
    private double _seen;
    private long _reports;
    private int _turn;

    /// <summary>The titles that it rated, each once; acknowledged or not.</summary>
    public IReadOnlyList<Guid> Liked => _liked;

    /// <summary>The title that it watches.</summary>
    public Guid Watched => _watched;

    public Viewer Viewer => viewer;

    /// <summary>Its second screen, once it has opened one.</summary>
    public Screen? Screen { get; private set; }

    /// <summary>Whether the second screen shows the last position that was acknowledged.</summary>
    public bool IsCaughtUp => Screen?.Shown > _seen - Step / 2;

    /// <summary>Presses play.</summary>
    public async Task PressPlay() => _playback = await viewer.Start(_watched);

    /// <summary>Opens a second screen, which listens.</summary>
    public Task OpenScreen()
    {
        Screen = new(viewer, _watched);
        return Screen.Open();
    }

    /// <summary>Commands at that pace until told to rest. Whatever is not acknowledged by then is tried again first next time.</summary>
    public async Task Go(TimeSpan pace, CancellationToken rest)
    {
        try
        {
            var due = TimeProvider.System.GetTimestamp() + (long)(Random.Shared.NextDouble() * pace.TotalSeconds * TimeProvider.System.TimestampFrequency);
            while (true)
            {
                var early = TimeProvider.System.GetElapsedTime(TimeProvider.System.GetTimestamp(), due);
                if (early > TimeSpan.Zero)
                {
                    await Task.Delay(early, rest);
                }

                await Acknowledged(_unanswered ??= NextCommand(), rest);
                _unanswered = null;
                due = Math.Max(due + (long)(pace.TotalSeconds * TimeProvider.System.TimestampFrequency), TimeProvider.System.GetTimestamp() - TimeProvider.System.TimestampFrequency);
            }
        }
        catch (OperationCanceledException) when (rest.IsCancellationRequested)
        {
            // rests
        }
    }

    /// <summary>Has what is still unanswered acknowledged, and then rates one title as everybody else does.</summary>
    public async Task Conclude(Guid sentinel)
    {
        if (_unanswered is { } unanswered)
        {
            await Acknowledged(unanswered, CancellationToken.None);
        }

        await Acknowledged(Like(sentinel), CancellationToken.None);
    }

    /// <summary>Reads all that it ever commanded.</summary>
    /// <returns>A sentence for each acknowledged command that is not there, and for a position that went back.</returns>
    public async Task<IReadOnlyList<string>> Check()
    {
        var broken = new List<string?>();
        var watched = await viewer.Title(_watched);
        var position = watched.Progress?.Position ?? 0;
        broken.Add(ledger.Check(PositionName, Text(position)));
        broken.Add(NotBack(position));
        foreach (var title in _liked.Union(_kept))
        {
            var stands = await viewer.Title(title);
            broken.Add(ledger.Check(RatingName(title), stands.Rating));
            broken.Add(ledger.Check(KeptName(title), stands.InList.ToString()));
        }

        return [.. broken.OfType<string>()];
    }

    public async ValueTask DisposeAsync()
    {
        if (Screen is not null)
        {
            await Screen.DisposeAsync();
        }

        viewer.Dispose();
    }

    private string PositionName => $"position of {viewer.Profile}";

    private static string Text(double position) => position.ToString("0.00", CultureInfo.InvariantCulture);

    private string RatingName(Guid title) => $"rating of {viewer.Profile} for {title}";

    private string KeptName(Guid title) => $"whether {viewer.Profile} keeps {title}";

    private Func<Task> NextCommand() => (_turn++ % (ReportsBetween + 1)) switch
    {
        0 when _turn > 1 => RateOrKeep(_turn / (ReportsBetween + 1)),
        _ => Report(),
    };

    private Func<Task> Report()
    {
        var sequence = _playback!.Sequence + ++_reports;
        var position = Math.Round(_playback.Position + _reports * Step, 2);
        return Set(PositionName, Text(position), async () =>
        {
            var answer = await viewer.Report(_watched, _playback.Session, sequence, position);
            if (NotBack(answer.Position) is { } back)
            {
                throw new InvalidOperationException(back);
            }
        });
    }

    private Func<Task> RateOrKeep(int turn)
    {
        var title = titles[1 + turn / 2 % (titles.Count - 1)];
        if (turn % 2 == 0 && !_liked.Contains(title))
        {
            return Like(title);
        }

        var kept = _kept.Add(title) || !_kept.Remove(title);
        return Set(KeptName(title), kept.ToString(), () => viewer.Keep(title, kept));
    }

    private Func<Task> Like(Guid title)
    {
        _liked.Add(title);
        return Set(RatingName(title), "up", () => viewer.Rate(title, "up"));
    }

    private Func<Task> Set(string what, string value, Func<Task> command) => async () =>
    {
        ledger.Commanded(what, value);
        await command();
        ledger.Acknowledged(what, value);
    };

    /// <summary>A position must never be smaller than one that was seen before.</summary>
    private string? NotBack(double position)
    {
        var back = position < _seen - Step / 2 ? $"{PositionName}: it went back from {Text(_seen)} to {Text(position)}." : null;
        _seen = Math.Max(_seen, position);
        return back;
    }

    private async Task Acknowledged(Func<Task> command, CancellationToken rest)
    {
        var first = TimeProvider.System.GetTimestamp();
        var pause = FirstPause;
        for (var tries = 1; ; tries++)
        {
            try
            {
                await command();
                outages.Answered(TimeProvider.System.GetElapsedTime(first), tries);
                return;
            }
            catch (Exception failure) when (Absence.Explains(failure))
            {
                outages.Failed((failure as HttpRequestException)?.StatusCode);
                await Absence.Pause(pause, rest);
                pause = pause < LongestPause ? 2 * pause : pause;
            }
        }
    }
}
