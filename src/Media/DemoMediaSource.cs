using System.Globalization;

namespace NetflixClone.Media;

/// <summary>Plays one clip for every title: what a catalogue without films of its own shows.</summary>
public sealed class DemoMediaSource : IMediaSource
{
    private readonly TitleMedia _clip;

    /// <summary>Takes the folder of the packaged clip and reads from its playlists how long it is.</summary>
    /// <exception cref="FileNotFoundException">The folder holds no packaged clip.</exception>
    public DemoMediaSource(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var absolute = Path.GetFullPath(folder);
        var master = Path.Combine(absolute, MasterPlaylist.FileName);
        if (!File.Exists(master))
        {
            throw new FileNotFoundException($"{absolute} holds no packaged clip: {MasterPlaylist.FileName} is missing.", master);
        }

        var rendition = MasterPlaylist.Renditions(File.ReadAllText(master)).First();
        _clip = new TitleMedia(absolute, DurationOf(Path.Combine(absolute, rendition.Uri)));
    }

    /// <inheritdoc />
    public TitleMedia? Find(TitleId title) => _clip;

    private static TimeSpan DurationOf(string playlist) => TimeSpan.FromSeconds(File.ReadLines(playlist)
        .Where(line => line.StartsWith("#EXTINF:", StringComparison.Ordinal))
        .Sum(line => double.Parse(line["#EXTINF:".Length..line.IndexOf(',', StringComparison.Ordinal)], CultureInfo.InvariantCulture)));
}
