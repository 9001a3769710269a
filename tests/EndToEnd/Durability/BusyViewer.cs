using System.Globalization;
using NetflixClone.TestKit.Product;

namespace NetflixClone.EndToEnd.Durability;

/// <summary>A viewer who watches, rates, keeps and renames without a pause, until the server is gone.</summary>
internal sealed class BusyViewer(Member member, Viewer viewer, IReadOnlyList<CardAnswer> titles, Ledger ledger) : IDisposable
{
    private static readonly string[] Ratings = ["love", "up", "down"];

    private readonly Guid _watched = titles[0].Id;
    private readonly IReadOnlyList<Guid> _others = [.. titles.Skip(1).Take(4).Select(title => title.Id)];
    private Member _member = member;
    private Viewer _viewer = viewer;
    private PlaybackAnswer? _playback;
    private double _position;
    private long _sequence;
    private int _turn;
    private int _name;

    /// <summary>Presses play. The playback goes on through every restart, as a player's would.</summary>
    public async Task PressPlay()
    {
        _playback = await _viewer.Start(_watched);
        _sequence = _playback.Sequence;
    }

    /// <summary>Goes on at a server that was started anew.</summary>
    public void MoveTo(Uri server)
    {
        Dispose();
        _member = _member.At(server);
        _viewer = _viewer.At(server);
    }

    /// <summary>Commands until the connection breaks. Any answer other than success is a failure.</summary>
    public Task UntilTheServerIsGone() => Task.WhenAll(Repeat(Watch), Repeat(RateAndKeep), Repeat(Rename));

    /// <summary>Reads everything that was ever commanded.</summary>
    /// <returns>A sentence for each acknowledged command that is not there.</returns>
    public async Task<IReadOnlyList<string>> Check()
    {
        var broken = new List<string?> { ledger.Check(Name, await ProfileName()) };
        var watched = await _viewer.Title(_watched);
        broken.Add(ledger.Check(Position(_watched), watched.Progress is { } progress ? Text(progress.Position) : null));
        foreach (var other in _others)
        {
            var title = await _viewer.Title(other);
            broken.Add(ledger.Check(Rating(other), title.Rating));
            broken.Add(ledger.Check(Kept(other), title.InList.ToString()));
        }

        return [.. broken.OfType<string>()];
    }

    public void Dispose()
    {
        _viewer.Dispose();
        _member.Dispose();
    }

    private string Name => $"name of {_viewer.Profile}";

    private string Position(Guid title) => $"position of {_viewer.Profile} in {title}";

    private string Rating(Guid title) => $"rating of {_viewer.Profile} for {title}";

    private string Kept(Guid title) => $"whether {_viewer.Profile} keeps {title}";

    private static string Text(double position) => position.ToString("0.00", CultureInfo.InvariantCulture);

    private static async Task Repeat(Func<Task> command)
    {
        try
        {
            while (true)
            {
                await command();
            }
        }
        catch (HttpRequestException gone) when (gone.StatusCode is null)
        {
            // no answer at all: the server was killed while this was on its way
        }
    }

    private async Task Watch()
    {
        // small steps, so that the title never ends
        _position += 0.01;
        var (sequence, position) = (++_sequence, Math.Round(_position, 2));
        await ledger.Set(Position(_watched), Text(position), () => _viewer.Report(_watched, _playback!.Session, sequence, position));
    }

    private async Task RateAndKeep()
    {
        var turn = _turn++;
        var title = _others[turn % _others.Count];
        var rating = Ratings[turn % Ratings.Length];
        await ledger.Set(Rating(title), rating, () => _viewer.Rate(title, rating));

        var kept = turn / _others.Count % 2 == 0;
        await ledger.Set(Kept(title), kept.ToString(), () => _viewer.Keep(title, kept));
    }

    private async Task Rename()
    {
        var name = $"{_viewer.Profile.ToString()[^6..]} {++_name}"; // names differ within an account
        await ledger.Set(Name, name, () => _member.Rename(_viewer.Profile, name));
    }

    private async Task<string?> ProfileName() =>
        (await _member.Profiles()).SingleOrDefault(profile => profile.Id == _viewer.Profile)?.Name;
}
