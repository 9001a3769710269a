using NetflixClone.TestKit.Product;

namespace NetflixClone.TestKit.Load;

/// <summary>Many viewers at once who command at a steady rate, whatever becomes of the server, and then hold it to its word.</summary>
public sealed class Crowd : IAsyncDisposable
{
    private const int WatchersEach = 4; // Premium allows four screens
    private const int TitlesEach = 12;
    private const int Sentinels = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly List<Member> _members = [];
    private readonly List<Watcher> _watchers = [];
    private readonly Ledger _ledger = new();
    private CancellationTokenSource _rest = new();
    private Task _going = Task.CompletedTask;
    private readonly Queue<Guid> _sentinels = [];

    private Crowd()
    {
    }

    /// <summary>How a product is started for a crowd: everybody signs up quickly, from one address, and stays signed in for long.</summary>
    public static string[] Settings { get; } =
        ["--RateLimits:SignInsPerAddress", "10000", "--RateLimits:SecretsPerAccount", "10000", "--Passwords:Cost", "4", "--Tokens:Lifetime", "01:00:00"];

    /// <summary>What kept commands from being acknowledged.</summary>
    public Outages Outages { get; } = new();

    /// <summary>How many they are.</summary>
    public int Watchers => _watchers.Count;

    /// <summary>How many commands were acknowledged so far.</summary>
    public int Acknowledged => _ledger.Count;

    /// <summary>The member who signed up first: the owner.</summary>
    public Member Owner => _members[0];

    /// <summary>A title that nobody of the crowd touches.</summary>
    public Guid Untouched { get; private set; }

    /// <summary>How many second screens have a socket now, after having connected that many times or more.</summary>
    public int ScreensConnected(int times) => _watchers.Count(watcher => watcher.Screen is { Connected: true } screen && screen.Connections >= times);

    /// <summary>How many second screens show the last position that was acknowledged. Only after <see cref="Rest"/>.</summary>
    public int ScreensCaughtUp => _watchers.Count(watcher => watcher.IsCaughtUp);

    /// <summary>Somebody of the crowd.</summary>
    public Viewer Somebody => _watchers[0].Viewer;

    /// <summary>Signs them up, lets them subscribe and press play.</summary>
    /// <param name="server">Where the product listens, also after every restart.</param>
    /// <param name="watchers">How many, a multiple of four.</param>
    public static async Task<Crowd> Gather(Uri server, int watchers)
    {
        var crowd = new Crowd();
        IReadOnlyList<Guid>? titles = null;
        for (var number = 0; number < watchers / WatchersEach; number++)
        {
            var member = await Member.SignUp(server, $"crowd{number}@example.org");
            crowd._members.Add(member);
            await member.Subscribe("premium");
            titles ??= await crowd.ChooseTitles(member);
            for (var profile = 0; profile < WatchersEach; profile++)
            {
                var viewer = await member.AddViewer($"Watcher {profile}");
                var watcher = new Watcher(viewer, titles, crowd._ledger, crowd.Outages);
                await watcher.PressPlay();
                crowd._watchers.Add(watcher);
            }
        }

        return crowd;
    }

    /// <summary>Everybody opens a second screen, whose socket hears what the first one does.</summary>
    public Task OpenScreens() => Task.WhenAll(_watchers.Select(watcher => watcher.OpenScreen()));

    /// <summary>Commands from now on, that many a second in all.</summary>
    public void Go(int rate)
    {
        _rest.Cancel(); // a test that failed may have left them going
        _rest.Dispose();
        _rest = new();
        Outages.Begin();
        var pace = TimeSpan.FromSeconds((double)_watchers.Count / rate);
        _going = Task.WhenAll(_watchers.Select(watcher => Task.Run(() => watcher.Go(pace, _rest.Token))));
    }

    /// <summary>Sends no more; what was not acknowledged is tried again when they <see cref="Go"/> again. Fails with what ended a second screen, if one has ended.</summary>
    public async Task Rest()
    {
        await _rest.CancelAsync();
        await _going;
        await Task.WhenAll(_watchers.Select(watcher => watcher.Screen?.StaysOpen() ?? Task.CompletedTask));
    }

    /// <summary>Completes when that many more commands are acknowledged, and fails when something was answered that must not be.</summary>
    /// <exception cref="TimeoutException">Far too few are: nobody answers any more.</exception>
    public async Task Acknowledges(int more) => await await Task.WhenAny(_ledger.Acknowledges(more), _going).WaitAsync(Patience);

    /// <summary>Waits until something is so for everybody, or for as long as anybody would wait for it.</summary>
    /// <param name="count">For how many it is so.</param>
    /// <param name="within">How long anybody would wait.</param>
    /// <returns>For how many it is so by then.</returns>
    public async Task<int> Reach(Func<Crowd, int> count, TimeSpan within)
    {
        ArgumentNullException.ThrowIfNull(count);
        try
        {
            await Eventually.Holds(() => count(this) >= Watchers, within);
        }
        catch (TimeoutException)
        {
            // the count says how many
        }

        return count(this);
    }

    /// <summary>Reads all that they ever commanded.</summary>
    /// <returns>A sentence for each acknowledged command that is not there, and for each position that went back.</returns>
    public async Task<IReadOnlyList<string>> BrokenPromises()
    {
        var broken = new List<string>();
        foreach (var some in _watchers.Chunk(16))
        {
            broken.AddRange((await Task.WhenAll(some.Select(watcher => watcher.Check()))).SelectMany(each => each));
        }

        return broken;
    }

    /// <summary>Waits until the effects of everything that was commanded are there, and counts them. Only after <see cref="Rest"/>, and at most four times.</summary>
    /// <remarks>
    /// Each viewer's events arrive in order, so when everybody's last one has taken effect, all have; what came twice would show in the counts.
    /// </remarks>
    /// <returns>A sentence for each title whose plays or likes are not as many as were commanded.</returns>
    public async Task<IReadOnlyList<string>> WrongCounts(TimeSpan within)
    {
        var sentinel = _sentinels.Dequeue(); // which nobody has rated yet
        await Task.WhenAll(_watchers.Select(watcher => watcher.Conclude(sentinel)));
        var likes = _watchers.SelectMany(watcher => watcher.Liked).CountBy(title => title).ToDictionary();
        var plays = _watchers.CountBy(watcher => watcher.Watched).ToDictionary();
        await Eventually.Holds(async () => (await Owner.Titles()).Single(title => title.Id == sentinel).Likes >= likes[sentinel], within);
        return
        [
            .. (await Owner.Titles()).Where(title => title.Id != Untouched).SelectMany(title => new[]
            {
                Compare(title.Title, "likes", likes.GetValueOrDefault(title.Id), title.Likes),
                Compare(title.Title, "plays", plays.GetValueOrDefault(title.Id), title.Plays),
            }).OfType<string>(),
        ];
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _rest.CancelAsync();
        await _going.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _rest.Dispose();
        foreach (var watcher in _watchers)
        {
            await watcher.DisposeAsync();
        }

        _members.ForEach(member => member.Dispose());
    }

    /// <summary>The titles that everybody watches and rates, but for a few that are kept for the ends.</summary>
    private async Task<IReadOnlyList<Guid>> ChooseTitles(Member member)
    {
        using var viewer = await member.AddViewer("Programme");
        var titles = (await viewer.Titles(TitlesEach + Sentinels + 1)).Take(TitlesEach + Sentinels + 1).Select(title => title.Id).ToArray();
        Untouched = titles[^1];
        foreach (var sentinel in titles[TitlesEach..^1])
        {
            _sentinels.Enqueue(sentinel);
        }

        return titles[..TitlesEach];
    }

    private static string? Compare(string title, string what, long commanded, long counted) =>
        commanded == counted ? null : $"'{title}' has {counted} {what}; {commanded} were given.";
}
