namespace NetflixClone.Media;

/// <summary>Where the packaged files of titles are.</summary>
public interface IMediaSource
{
    /// <summary>The title's media; null when it has none. Asked for every segment: answers from memory.</summary>
    TitleMedia? Find(TitleId title);
}

/// <summary>One title's packaged files.</summary>
/// <param name="Folder">Absolute; holds master.m3u8 and everything that it refers to, with relative addresses.</param>
/// <param name="Duration">From the first to the last frame.</param>
public sealed record TitleMedia(string Folder, TimeSpan Duration);
