using System.Globalization;
using System.Text;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Bench.Playback;

/// <summary>A viewer in front of a title: makes the reports that the player would send.</summary>
internal sealed class Watching(Viewer viewer, Guid title, PlaybackAnswer playback)
{
    // stays below the last tenth of a title, where it would count as finished
    private const double Watched = 0.8;

    private long _sequence = playback.Sequence;

    public Viewer Viewer => viewer;

    public Guid Title => title;

    public Guid Session => playback.Session;

    /// <summary>The path that takes the reports over HTTP.</summary>
    public string Path => $"/api/v1/me/playback/{title}/progress";

    /// <summary>The next report: a number higher than the last, and a position of its own.</summary>
    public (long Sequence, double Position) Next()
    {
        var sequence = ++_sequence;
        return (sequence, Math.Round(sequence * 0.25 % (playback.Duration * Watched), 2));
    }

    /// <summary>The next report as the body of a request.</summary>
    public byte[] NextBody()
    {
        var (sequence, position) = Next();
        return Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"session":"{{Session}}","sequence":{{sequence}},"position":{{position}},"state":"playing"}"""));
    }
}
