using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace NetflixClone.Media;

/// <summary>Serves packaged titles to whoever holds a grant. The grant is part of the path, so that a playlist's relative addresses carry it on.</summary>
/// <remarks>Any grant that is valid for a title opens all of that title's files: a player exchanges the one in its addresses while the film runs.</remarks>
public static class MediaEndpoints
{
    /// <summary>Maps GET and HEAD /media/{grant}/master.m3u8 and what it refers to.</summary>
    public static RouteGroupBuilder MapMedia(this IEndpointRouteBuilder routes)
    {
        var media = routes.MapGroup("/media").WithTags("Media");
        media.MapMethods("/{grant}/{**path}", [HttpMethods.Get, HttpMethods.Head], Serve).WithName("ServeMedia").ExcludeFromDescription();
        return media;
    }

    private static Results<PhysicalFileHttpResult, FileContentHttpResult, ProblemHttpResult> Serve(
        string grant, string? path, HttpResponse response, PlaybackGrants grants, IMediaSource source, MediaPackages packages)
    {
        switch (grants.TryRead(grant, out var granted))
        {
            case GrantVerdict.Expired:
                return Problem(StatusCodes.Status403Forbidden, "grant-expired", "This permission to play has run out.");
            case GrantVerdict.Invalid:
                return Problem(StatusCodes.Status403Forbidden, "grant-invalid", "This is no permission to play anything.");
        }

        if (path is null || ContentTypeOf(path) is not { } contentType || source.Find(granted.Title) is not { } media)
        {
            return NoSuchFile();
        }

        var package = packages.At(media.Folder);
        if (package.Find(path, granted.MaxHeight) is not { } file)
        {
            return NoSuchFile();
        }

        response.Headers.CacheControl = "private, max-age=3600";
        var changed = new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero);
        return path == MasterPlaylist.FileName
            ? TypedResults.Bytes(Encoding.UTF8.GetBytes(package.Master(granted.MaxHeight)), contentType, enableRangeProcessing: true,
                lastModified: changed, entityTag: TagOf(file, granted.MaxHeight))
            : TypedResults.PhysicalFile(file.FullName, contentType, enableRangeProcessing: true, lastModified: changed, entityTag: TagOf(file, 0));
    }

    private static string? ContentTypeOf(string path) => Path.GetExtension(path) switch
    {
        ".m3u8" => "application/vnd.apple.mpegurl",
        ".m4s" => "video/iso.segment",
        ".mp4" => "video/mp4",
        ".vtt" => "text/vtt; charset=utf-8",
        ".jpg" => "image/jpeg",
        _ => null,
    };

    private static EntityTagHeaderValue TagOf(FileInfo file, int maxHeight) =>
        new(string.Create(CultureInfo.InvariantCulture, $"\"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}-{maxHeight:x}\""));

    private static ProblemHttpResult NoSuchFile() => Problem(StatusCodes.Status404NotFound, "not-found", "There is no such file.");

    private static ProblemHttpResult Problem(int status, string code, string title) =>
        TypedResults.Problem(statusCode: status, title: title, extensions: new Dictionary<string, object?> { ["code"] = code });
}
