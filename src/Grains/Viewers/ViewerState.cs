using NetflixClone.Grains.Outboxes;
using NetflixClone.Storage.State;

namespace NetflixClone.Grains.Viewers;

/// <summary>A viewer: everything but the latest positions of what runs, which <see cref="PlayingState"/> may know better.</summary>
[Alias("viewers.ViewerState")]
internal sealed record ViewerState : IUnfinished
{
    /// <summary>The most titles of each kind that a viewer has; the oldest make room.</summary>
    public const int MaxHistory = 200, MaxList = 200, MaxRatings = 500;

    /// <summary>The most playbacks that run at once, forgotten ones included; the one heard of least lately makes room.</summary>
    public const int MaxRunning = 8;

    /// <summary>Grows with every change, reports included.</summary>
    public long Version { get; init; }

    /// <summary>Where titles were left, the latest first.</summary>
    public ImmutableArray<WatchedTitle> History { get; init; } = [];

    /// <summary>What is kept for later, the latest first.</summary>
    public ImmutableArray<TitleId> List { get; init; } = [];

    /// <summary>The latest first.</summary>
    public ImmutableArray<StoredRating> Ratings { get; init; } = [];

    public ImmutableArray<string> Genres { get; init; } = [];

    /// <summary>Which playbacks run; nothing else says so.</summary>
    public ImmutableArray<RunningPlayback> Running { get; init; } = [];

    public Outbox<PlaybackEvent> Outbox { get; init; } = Outbox<PlaybackEvent>.Empty;

    /// <inheritdoc/>
    [JsonIgnore]
    public bool IsUnfinished => !Outbox.Waiting.IsEmpty;

    /// <summary>The running playback of that id; null when there is none.</summary>
    public RunningPlayback? Find(PlaybackId playback)
    {
        foreach (var running in Running)
        {
            if (running.Id == playback)
            {
                return running;
            }
        }

        return null;
    }

    /// <summary>Where a title stands by its latest report, of whichever playback; null when it was never played.</summary>
    public WatchedTitle? Find(TitleId title)
    {
        WatchedTitle? latest = null;
        foreach (var watched in History.Concat(Running.Select(WatchedTitle.Of)))
        {
            latest = watched.Title == title && !(latest?.At > watched.At) ? watched : latest;
        }

        return latest;
    }

    /// <summary>Where a title would go on at that moment: where it was left, or at the start when it was seen.</summary>
    /// <remarks>A picture that moved at its last report has moved on since. One that missed two reports is taken to have stopped there: rather see a scene twice than miss one.</remarks>
    public TimeSpan ResumePoint(TitleId title, DateTimeOffset now)
    {
        if (Find(title) is not { Finished: false } left)
        {
            return TimeSpan.Zero;
        }

        var since = now - left.At;
        var moves = since > TimeSpan.Zero && since < 2 * ReportProgress.Heartbeat && Running.Any(
            running => running.Title == title && running.Standing.At == left.At && running.Standing.State == PlayerState.Playing);
        var end = left.Duration;
        return !moves ? left.Position : left.Position + since < end ? left.Position + since : end;
    }

    /// <summary>With a playback as it runs now, whether it is new or has moved.</summary>
    public ViewerState With(RunningPlayback playback)
    {
        for (var i = 0; i < Running.Length; i++)
        {
            if (Running[i].Id == playback.Id)
            {
                return this with { Version = Version + 1, Running = Running.SetItem(i, playback) };
            }
        }

        return this with { Version = Version + 1, Running = Running.Add(playback) };
    }

    /// <summary>Without a playback; where it stood becomes history.</summary>
    public ViewerState Without(RunningPlayback ended) => this with
    {
        Version = Version + 1,
        Running = Running.RemoveAll(running => running.Id == ended.Id),
        History = Seen(WatchedTitle.Of(ended)),
    };

    /// <summary>After a playback ended where it stands, with the event that says how: seen to its end, left before, or neither when the end was told before.</summary>
    public ViewerState Ended(RunningPlayback playback, ProfileId profile, DateTimeOffset at)
    {
        var (position, duration) = (playback.Standing.Position, playback.Duration);
        if (playback.Reached == RunningPlayback.Quarters)
        {
            return Without(playback);
        }

        return RunningPlayback.IsFinished(position, duration)
            ? Apply(new PlaybackFinished(Outbox.Next, profile, at, playback.Title, playback.Id)).Without(playback)
            : Apply(new PlaybackStopped(Outbox.Next, profile, at, playback.Title, playback.Id, position, duration));
    }

    /// <summary>What a title is rated; null when it is not.</summary>
    public Rating? RatingOf(TitleId title)
    {
        foreach (var rated in Ratings)
        {
            if (rated.Title == title)
            {
                return rated.Rating;
            }
        }

        return null;
    }

    /// <summary>After a title was rated, or its rating taken back. One more than are kept takes back the oldest: what is not known any more must not be counted any longer.</summary>
    public ViewerState Rated(TitleId title, Rating? rating, ProfileId profile, DateTimeOffset at)
    {
        var before = RatingOf(title);
        var kept = rating is not null && before is null && Ratings.Length == MaxRatings
            ? Apply(new TitleRated(Outbox.Next, profile, at, Ratings[^1].Title, null, Ratings[^1].Rating))
            : this;
        return kept.Apply(new TitleRated(kept.Outbox.Next, profile, at, title, rating, before));
    }

    /// <summary>What happened, in the state and in the outbox.</summary>
    public ViewerState Apply(PlaybackEvent happened)
    {
        var changed = happened switch
        {
            PlaybackStarted started => this with { History = Seen(new(started.Title, started.Position, started.Duration, started.At)) },
            PlaybackProgressed e => Reach(e.Playback),
            PlaybackPaused e => Reach(e.Playback),
            PlaybackFinished e => Reach(e.Playback),
            PlaybackStopped e => Find(e.Playback) is { } ended ? Without(ended) : this,
            TitleRated e => this with { Ratings = WithRating(e.Title, e.Rating) },
            TitleKept e => this with { List = Kept(e.Title, e.Kept) },
            TitleForgotten e => this with
            {
                History = History.RemoveAll(watched => watched.Title == e.Title),
                Running = Running.RemoveAll(running => running.Title == e.Title),
            },
            GenresChosen e => this with { Genres = e.Genres },
            _ => this,
        };
        return changed with { Version = Version + 1, Outbox = Outbox.Append(happened) };
    }

    /// <summary>The standings that a report writes.</summary>
    public PlayingState ToPlaying() => new() { Version = Version, Standings = ImmutableArray.CreateRange(Running, running => running.Standing) };

    /// <summary>With what the latest reports said: of each running playback the higher sequence stands. Standings of others are left-overs.</summary>
    public ViewerState MergedWith(PlayingState playing) => this with
    {
        Version = Math.Max(Version, playing.Version),
        Running = ImmutableArray.CreateRange(Running, running => playing.Standings.Aggregate(running, (merged, standing) => merged.At(standing))),
    };

    /// <summary>The viewer as pages show it.</summary>
    public ViewerSnapshot ToSnapshot()
    {
        var watched = Running.Aggregate(this, (state, running) => state.Find(running.Title) is { } latest ? state with { History = state.Seen(latest) } : state).History;
        return new(
            Version,
            [.. watched.OrderByDescending(title => title.At).Select(title => title.ToProgress())],
            List,
            ImmutableArray.CreateRange(Ratings, rated => new TitleRating(rated.Title, rated.Rating)),
            Genres);
    }

    private ViewerState Reach(PlaybackId playback) => Find(playback) is not { } running ? this : this with
    {
        Running = Running.Replace(running, running with
        {
            Reached = Math.Max(running.Reached, RunningPlayback.QuartersAt(running.Standing.Position, running.Duration)),
        }),
        History = Seen(WatchedTitle.Of(running)),
    };

    private ImmutableArray<WatchedTitle> Seen(WatchedTitle seen) =>
        Find(seen.Title) is { } known && known.At > seen.At ? Put(History, known, title => title.Title == seen.Title, MaxHistory)
            : Put(History, seen, title => title.Title == seen.Title, MaxHistory);

    private ImmutableArray<StoredRating> WithRating(TitleId title, Rating? rating) => rating is { } given
        ? Put(Ratings, new(title, given), rated => rated.Title == title, MaxRatings)
        : Ratings.RemoveAll(rated => rated.Title == title);

    private ImmutableArray<TitleId> Kept(TitleId title, bool kept) => kept ? Put(List, title, other => other == title, MaxList) : List.Remove(title);

    private static ImmutableArray<T> Put<T>(ImmutableArray<T> list, T first, Func<T, bool> same, int most) =>
        [first, .. list.Where(item => !same(item)).Take(most - 1)];
}

/// <summary>A rating, as it is stored.</summary>
[Alias("viewers.StoredRating")]
internal readonly record struct StoredRating(TitleId Title, Rating Rating);
