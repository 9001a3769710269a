using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace NetflixClone.Media.Tests;

/// <summary>A server with nothing but media, over a small package made for the test.</summary>
public sealed class MediaApplication : IAsyncLifetime
{
    private readonly string _parent = Directory.CreateTempSubdirectory("media-tests-").FullName;
    private WebApplication? _app;

    public FakeClock Clock { get; } = new();

    public HttpClient Client { get; private set; } = new();

    internal PlaybackGrants Grants => The.Grants(Clock);

    public async Task InitializeAsync()
    {
        var folder = Path.Combine(_parent, "package");
        Write(folder, "master.m3u8", "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1,RESOLUTION=640x360\nv360/index.m3u8\n#EXT-X-STREAM-INF:BANDWIDTH=2,RESOLUTION=1920x1080\nv1080/index.m3u8\n");
        foreach (var rendition in (string[])["v360", "v1080"])
        {
            Write(folder, $"{rendition}/index.m3u8", "#EXTM3U\n#EXT-X-MAP:URI=\"init.mp4\"\n#EXTINF:4.000000,\n0.m4s\n#EXTINF:2.500000,\n1.m4s\n");
            Write(folder, $"{rendition}/init.mp4", "init");
            Write(folder, $"{rendition}/0.m4s", "0123456789");
        }

        Write(folder, "subtitles/en.vtt", "WEBVTT\n");
        Write(folder, "storyboard/sheet.jpg", "jpg");
        Write(folder, "make.sh", "secret");
        Write(_parent, "outside.m4s", "secret");

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Configuration["PlaybackGrants:Key"] = The.Key;
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddMedia().AddSingleton<IMediaSource>(new DemoMediaSource(folder));
        _app = builder.Build();
        _app.MapMedia();
        await _app.StartAsync();
        Client = _app.GetTestClient();
    }

    public async Task DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        Directory.Delete(_parent, recursive: true);
    }

    private static void Write(string folder, string path, string content)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }
}
