namespace NetflixClone.Media.Tests;

public sealed class MasterPlaylistTests
{
    private const string Playlist = """
        #EXTM3U
        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",URI="audio/index.m3u8"

        #EXT-X-STREAM-INF:BANDWIDTH=1,RESOLUTION=640x360,CODECS="a,b"
        v360/index.m3u8
        #EXT-X-STREAM-INF:BANDWIDTH=3,CODECS="a,b",RESOLUTION=1920x1080
        v1080/index.m3u8
        #EXT-X-STREAM-INF:BANDWIDTH=2,RESOLUTION=1280x720,FRAME-RATE=24
        v720/index.m3u8
        """;

    [Theory]
    [InlineData(2160, "v360 v1080 v720")]
    [InlineData(1080, "v360 v1080 v720")]
    [InlineData(1079, "v360 v720")]
    [InlineData(720, "v360 v720")]
    [InlineData(360, "v360")]
    [InlineData(0, "v360")]
    public void Only_pictures_up_to_the_height_are_left(int maxHeight, string expected)
    {
        var left = MasterPlaylist.Renditions(MasterPlaylist.UpTo(maxHeight, Playlist));

        string.Join(' ', left.Select(rendition => Path.GetDirectoryName(rendition.Uri))).ShouldBe(expected);
    }

    [Fact]
    public void Sound_and_everything_else_stays()
    {
        var filtered = MasterPlaylist.UpTo(360, Playlist);

        filtered.ShouldBe("""
            #EXTM3U
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",URI="audio/index.m3u8"

            #EXT-X-STREAM-INF:BANDWIDTH=1,RESOLUTION=640x360,CODECS="a,b"
            v360/index.m3u8

            """, StringCompareShould.IgnoreLineEndings);
    }
}
