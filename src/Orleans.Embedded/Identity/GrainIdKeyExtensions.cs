using System.Buffers.Text;
using System.Globalization;

namespace Orleans.Runtime;

/// <summary>How Guids and integers are written in a grain's key: Guids as 32 digits, integers in hexadecimal, an extension after a plus sign.</summary>
public static class GrainIdKeyExtensions
{
    /// <summary>The key of an integer.</summary>
    public static IdSpan CreateIntegerKey(long key) => IdSpan.Create(key.ToString("X", CultureInfo.InvariantCulture));

    /// <summary>The key of an integer and a text.</summary>
    public static IdSpan CreateIntegerKey(long key, string keyExtension) => Extended(key.ToString("X", CultureInfo.InvariantCulture), keyExtension);

    /// <summary>The key of a Guid.</summary>
    public static IdSpan CreateGuidKey(Guid key) => IdSpan.Create(key.ToString("N"));

    /// <summary>The key of a Guid and a text.</summary>
    public static IdSpan CreateGuidKey(Guid key, string keyExtension) => Extended(key.ToString("N"), keyExtension);

    /// <summary>Reads an integer key and its extension, if it is one.</summary>
    public static bool TryGetIntegerKey(this GrainId grainId, out long key, out string? keyExt)
    {
        var number = Split(grainId, out keyExt);
        return Utf8Parser.TryParse(number, out key, out var read, 'X') && read == number.Length;
    }

    /// <summary>The integer key; throws where the grain has none.</summary>
    public static long GetIntegerKey(this GrainId grainId) => grainId.GetIntegerKey(out _);

    /// <inheritdoc cref="GetIntegerKey(GrainId)"/>
    public static long GetIntegerKey(this GrainId grainId, out string? keyExt) =>
        grainId.TryGetIntegerKey(out var key, out keyExt) ? key : throw new ArgumentException($"The key of {grainId} is not an integer.", nameof(grainId));

    /// <summary>Reads a Guid key and its extension, if it is one.</summary>
    public static bool TryGetGuidKey(this GrainId grainId, out Guid key, out string? keyExt)
    {
        var digits = Split(grainId, out keyExt);
        return Utf8Parser.TryParse(digits, out key, out var read, 'N') && read == digits.Length;
    }

    /// <summary>The Guid key; throws where the grain has none.</summary>
    public static Guid GetGuidKey(this GrainId grainId) => grainId.GetGuidKey(out _);

    /// <inheritdoc cref="GetGuidKey(GrainId)"/>
    public static Guid GetGuidKey(this GrainId grainId, out string? keyExt) =>
        grainId.TryGetGuidKey(out var key, out keyExt) ? key : throw new ArgumentException($"The key of {grainId} is not a Guid.", nameof(grainId));

    private static IdSpan Extended(string key, string keyExtension) =>
        IdSpan.Create(string.IsNullOrEmpty(keyExtension) ? key : $"{key}+{keyExtension}");

    private static ReadOnlySpan<byte> Split(GrainId grainId, out string? extension)
    {
        var key = grainId.Key.AsSpan();
        var plus = key.IndexOf((byte)'+');
        extension = plus < 0 ? null : System.Text.Encoding.UTF8.GetString(key[(plus + 1)..]);
        return plus < 0 ? key : key[..plus];
    }
}
