using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using NetflixClone.Storage;

namespace NetflixClone.Silo;

/// <summary>The secrets of an embedded installation: made once, kept beside its data in a file that only its user can read.</summary>
/// <remarks>With other secrets nobody can sign in any more, so a folder that holds data but no secrets is refused instead of given new ones.</remarks>
internal static partial class ServerSecrets
{
    private const string FileName = "secrets.json";
    private const string Database = "netflixclone.db";
    private const int Bytes = 48;

    /// <summary>The secret in every stored password: the one that grains need.</summary>
    public const string OfPasswords = "Passwords:Key";

    /// <summary>The settings that are secrets, each base64.</summary>
    public static IReadOnlyList<string> Settings { get; } = ["Tokens:Key", OfPasswords, "PlaybackGrants:Key"];

    /// <summary>The secrets of a data folder, made if it is new.</summary>
    /// <exception cref="StorageException">The folder cannot be written, or its secrets cannot be read.</exception>
    public static IReadOnlyDictionary<string, string> Of(string folder)
    {
        var path = Path.GetFullPath(Path.Combine(folder, FileName));
        try
        {
            Directory.CreateDirectory(folder);
            if (!File.Exists(path))
            {
                Make(path);
            }

            using var file = File.OpenRead(path);
            var secrets = JsonSerializer.Deserialize(file, SecretsJson.Default.DictionaryStringString);
            return secrets is not null && Settings.All(secrets.ContainsKey)
                ? secrets
                : throw new StorageException($"{path} lacks one of the secrets {string.Join(", ", Settings)}. Restore it from a backup.");
        }
        catch (JsonException broken)
        {
            throw new StorageException($"{path} is damaged. Restore it from a backup.", broken);
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"Storage:Directory ({Path.GetFullPath(folder)}) cannot be used: {unusable.Message}", unusable);
        }
    }

    private static void Make(string path)
    {
        if (File.Exists(Path.Combine(Path.GetDirectoryName(path)!, Database)))
        {
            throw new StorageException($"{path} is missing, and without it nobody could sign in to this data. Restore it from a backup.");
        }

        var secrets = Settings.ToDictionary(setting => setting, _ => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)));
        var written = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            written.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var draft = path + ".new";
        using (var file = new FileStream(draft, written))
        {
            JsonSerializer.Serialize(file, secrets, SecretsJson.Default.DictionaryStringString);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path); // whole or not at all
    }

    [JsonSourceGenerationOptions(WriteIndented = true)]
    [JsonSerializable(typeof(Dictionary<string, string>))]
    private sealed partial class SecretsJson : JsonSerializerContext;
}
