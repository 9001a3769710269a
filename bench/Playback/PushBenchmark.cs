using System.Collections.Concurrent;
using NetflixClone.Bench.Frame;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Bench.Playback;

/// <summary>How soon a report on one screen moves the position on another screen of the same profile.</summary>
internal sealed class PushBenchmark(bool onServices) : IBenchmark
{
    private const int Viewers = 200;
    private const int Rate = 1_000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Held = TimeSpan.FromSeconds(10);

    public string Name => "push";

    public string About => "a report on one socket to its arrival on another of the same profile, 200 profiles, 1,000/s";

    public async Task Run(Report report)
    {
        await using var audience = await Audience.Gather(Viewers, onServices);
        var screens = await Task.WhenAll(audience.Viewers.Select(Screens.Open));

        await Send(screens, WarmUp);
        foreach (var pair in screens)
        {
            pair.Arrivals.Clear();
        }

        var sent = await Send(screens, Held);
        await Eventually.Holds(() => screens.All(pair => pair.Caught));

        var arrivals = screens.SelectMany(pair => pair.Arrivals).ToArray();
        Report.Note($"{arrivals.Length} of {sent} reports arrived as a push of their own");
        report.Add("p99", arrivals.Percentile(0.99), "ms");
        foreach (var pair in screens)
        {
            await pair.DisposeAsync();
        }
    }

    private static async Task<int> Send(Screens[] screens, TimeSpan duration) =>
        (await Pace.Hold(screens.Length, Rate, duration, (pair, due) => screens[pair].Report(due))).Length;

    /// <summary>The two screens of one profile: the first plays, the second listens.</summary>
    private sealed class Screens : IAsyncDisposable
    {
        private readonly Watching _watching;
        private readonly ConcurrentDictionary<double, long> _due = new();
        private LiveSocket? _playing;
        private LiveSocket? _listening;
        private double _last;

        private Screens(Watching watching) => _watching = watching;

        /// <summary>Milliseconds from due to arrival.</summary>
        public ConcurrentBag<double> Arrivals { get; } = [];

        /// <summary>Whether the position of the last report has arrived.</summary>
        public bool Caught => !_due.ContainsKey(_last);

        public static async Task<Screens> Open(Watching watching)
        {
            var screens = new Screens(watching);
            screens._listening = await watching.Viewer.Listen((name, arguments) =>
            {
                if (name == "PositionChanged" && screens._due.TryRemove(Math.Round(arguments[0].GetProperty("position").GetDouble(), 2), out var due))
                {
                    screens.Arrivals.Add(TimeProvider.System.GetElapsedTime(due).TotalMilliseconds);
                }
            });
            screens._playing = await watching.Viewer.Listen((_, _) => { });
            return screens;
        }

        public async Task Report(long due)
        {
            var (sequence, position) = _watching.Next();
            _last = position;
            _due[position] = due;
            await _playing!.Invoke("Progress", new { titleId = _watching.Title, session = _watching.Session, sequence, position, state = "playing" });
        }

        public async ValueTask DisposeAsync()
        {
            await _playing!.DisposeAsync();
            await _listening!.DisposeAsync();
        }
    }
}
