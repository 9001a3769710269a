namespace NetflixClone.Media.Tests;

public sealed class DemoMediaSourceTests
{
    private static readonly string Clip = Path.Combine(AppContext.BaseDirectory, "clip");

    [Fact]
    public void Every_title_plays_the_clip()
    {
        var media = new DemoMediaSource(Clip).Find(The.Title).ShouldNotBeNull();

        media.Duration.TotalSeconds.ShouldBe(72, 0.1);
        Path.IsPathFullyQualified(media.Folder).ShouldBeTrue();
    }

    [Fact]
    public void The_clip_is_complete()
    {
        var playlists = Directory.GetFiles(Clip, "*.m3u8", SearchOption.AllDirectories);

        var missing = playlists.SelectMany(playlist => ReferredTo(playlist).Select(uri => Path.Combine(Path.GetDirectoryName(playlist)!, uri))).Where(file => !File.Exists(file));

        playlists.Length.ShouldBe(6, "the master, three pictures, sound and subtitles");
        missing.ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_without_a_clip_is_refused_by_name()
    {
        Should.Throw<FileNotFoundException>(() => new DemoMediaSource(Path.GetTempPath())).Message.ShouldContain("master.m3u8");
    }

    private static IEnumerable<string> ReferredTo(string playlist) => File.ReadLines(playlist).Select(line =>
        !line.StartsWith('#') ? line : line.Split("URI=\"") is [_, var rest] ? rest[..rest.IndexOf('"', StringComparison.Ordinal)] : "").Where(uri => uri.Length > 0);
}
