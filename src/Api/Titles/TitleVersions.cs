using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using NetflixClone.Catalogue.Search;
using NetflixClone.Grains.Catalogue;

namespace NetflixClone.Api.Titles;

/// <summary>
/// Names the state of titles' facts and of the code that draws and searches them, the same in every process: what is kept under such a name is
/// never out of date.
/// </summary>
internal sealed partial class TitleVersions
{
    private static readonly byte[] Code = typeof(TitleIndex).Module.ModuleVersionId.ToByteArray(); // of a deterministic build: other code, other id

    private readonly ConditionalWeakTable<Title, string> _versions = [];

    public string Of(Title title) => _versions.GetValue(title, static title =>
        Name(SHA256.HashData([.. Code, .. JsonSerializer.SerializeToUtf8Bytes(title, TitleJson.Default.Title)])));

    /// <summary>Of a whole catalogue.</summary>
    /// <param name="titles">Always in the same order.</param>
    public static string OfAll(IEnumerable<Title> titles)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Code);
        foreach (var title in titles)
        {
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(title, TitleJson.Default.Title));
        }

        return Name(hash.GetHashAndReset());
    }

    private static string Name(ReadOnlySpan<byte> hash) => Convert.ToHexStringLower(hash[..12]);

    [JsonSerializable(typeof(Title))]
    private sealed partial class TitleJson : JsonSerializerContext;
}
