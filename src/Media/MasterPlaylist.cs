using System.Globalization;
using System.Text;

namespace NetflixClone.Media;

/// <summary>An HLS multivariant playlist (RFC 8216 §4.3.4), as far as choosing among its renditions needs.</summary>
internal static class MasterPlaylist
{
    public const string FileName = "master.m3u8";

    private const string StreamTag = "#EXT-X-STREAM-INF:";
    private const string Resolution = "RESOLUTION=";

    /// <summary>One rendition of the picture.</summary>
    public readonly record struct Rendition(int Height, string Uri);

    /// <summary>The renditions in the order of the playlist. One that names no resolution counts as height 0, which everybody may see.</summary>
    public static IEnumerable<Rendition> Renditions(string playlist)
    {
        var height = -1;
        foreach (var line in Lines(playlist))
        {
            if (line.StartsWith(StreamTag, StringComparison.Ordinal))
            {
                height = HeightOf(line);
            }
            else if (height >= 0 && line.Length > 0 && line[0] != '#')
            {
                yield return new Rendition(height, line);
                height = -1;
            }
        }
    }

    /// <summary>The playlist without the renditions above a height; the lowest one stays in any case, so that something plays.</summary>
    public static string UpTo(int maxHeight, string playlist)
    {
        var lowest = Renditions(playlist).Select(rendition => rendition.Height).DefaultIfEmpty().Min();
        var limit = Math.Max(maxHeight, lowest);
        var kept = new StringBuilder(playlist.Length);
        var dropping = false;
        foreach (var line in Lines(playlist))
        {
            if (line.StartsWith(StreamTag, StringComparison.Ordinal) && HeightOf(line) > limit)
            {
                dropping = true;
            }
            else if (dropping && line.Length > 0 && line[0] != '#')
            {
                dropping = false; // the address of the rendition just dropped
            }
            else if (!dropping)
            {
                kept.Append(line).Append('\n');
            }
        }

        return kept.ToString();
    }

    private static string[] Lines(string playlist) => playlist.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static int HeightOf(string line)
    {
        var at = line.IndexOf(Resolution, StringComparison.Ordinal);
        if (at < 0)
        {
            return 0;
        }

        var size = line.AsSpan(at + Resolution.Length);
        var height = size[(size.IndexOf('x') + 1)..];
        var end = height.IndexOfAnyExceptInRange('0', '9');
        return int.Parse(end < 0 ? height : height[..end], CultureInfo.InvariantCulture);
    }
}
