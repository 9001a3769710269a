using System.Collections.Concurrent;

namespace NetflixClone.Media;

/// <summary>The packaged titles that were asked for so far: which files a viewer of a given height may have. A package never changes once it is there.</summary>
internal sealed class MediaPackages
{
    private readonly ConcurrentDictionary<string, Package> _byFolder = new(StringComparer.Ordinal);

    public Package At(string folder) => _byFolder.GetOrAdd(folder, static folder => new Package(folder));

    /// <summary>One folder of packaged files.</summary>
    internal sealed class Package(string folder)
    {
        private readonly string _master = File.ReadAllText(Path.Combine(folder, MasterPlaylist.FileName));
        private readonly string _root = Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar;
        private (string Folder, int Height)[]? _pictures;

        private (string Folder, int Height)[] Pictures => _pictures ??=
        [
            .. MasterPlaylist.Renditions(_master).Select(rendition => (FolderOf(rendition.Uri), rendition.Height)).Where(picture => picture.Item1.Length > 0),
        ];

        /// <summary>The master playlist as somebody sees it who may watch up to a height.</summary>
        public string Master(int maxHeight) => MasterPlaylist.UpTo(maxHeight, _master);

        /// <summary>The file of a relative path; null when there is none, it lies outside the folder, or it belongs to a picture that is too high.</summary>
        public FileInfo? Find(string path, int maxHeight)
        {
            if (!IsPlain(path) || IsTooHigh(path, maxHeight))
            {
                return null;
            }

            var file = new FileInfo(Path.GetFullPath(path, _root));
            return file.FullName.StartsWith(_root, StringComparison.Ordinal) && file.Exists ? file : null;
        }

        private bool IsTooHigh(string path, int maxHeight)
        {
            var lowest = Pictures.Length == 0 ? 0 : Pictures.Min(picture => picture.Height);
            return Array.Exists(Pictures, picture => picture.Height > Math.Max(maxHeight, lowest) && path.StartsWith(picture.Folder, StringComparison.Ordinal));
        }

        private static bool IsPlain(string path) => path.Length is > 0 and <= 200 && !path.Contains("..", StringComparison.Ordinal)
            && path[0] != '/' && path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_');

        private static string FolderOf(string uri) => uri[..(uri.LastIndexOf('/') + 1)];
    }
}
