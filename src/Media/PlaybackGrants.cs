using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace NetflixClone.Media;

/// <summary>Issues and reads playback grants: 59 bytes of facts and an HMAC-SHA256 over them, in base64url, to travel in an address.</summary>
/// <remarks>Who holds the key needs nothing else to check a grant, so that serving a segment asks no grain and no database.</remarks>
public sealed class PlaybackGrants
{
    private const byte Version = 1;
    private const int FactsLength = 1 + (3 * 16) + sizeof(ushort) + sizeof(long);
    private const int TokenLength = FactsLength + HMACSHA256.HashSizeInBytes;

    private readonly TimeProvider _clock;
    private readonly TimeSpan _lifetime;
    private readonly byte[] _key;
    private readonly byte[]? _previousKey;

    public PlaybackGrants(IOptions<PlaybackGrantOptions> options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        _clock = clock;
        _lifetime = options.Value.Lifetime;
        _key = Convert.FromBase64String(options.Value.Key);
        _previousKey = options.Value.PreviousKey is { } previous ? Convert.FromBase64String(previous) : null;
    }

    /// <summary>Signs a grant that is good from now on for <see cref="PlaybackGrantOptions.Lifetime"/>.</summary>
    /// <param name="profile">Who watches.</param>
    /// <param name="title">What.</param>
    /// <param name="playback">In which slot.</param>
    /// <param name="maxHeight">Of the picture in pixels, at most 65,535.</param>
    public IssuedGrant Issue(ProfileId profile, TitleId title, PlaybackId playback, int maxHeight)
    {
        var expires = _clock.GetUtcNow().Add(_lifetime).ToUnixTimeSeconds();
        Span<byte> token = stackalloc byte[TokenLength];
        token[0] = Version;
        profile.Value.TryWriteBytes(token[1..]);
        title.Value.TryWriteBytes(token[17..]);
        playback.Value.TryWriteBytes(token[33..]);
        BinaryPrimitives.WriteUInt16BigEndian(token[49..], checked((ushort)maxHeight));
        BinaryPrimitives.WriteInt64BigEndian(token[51..], expires);
        HMACSHA256.HashData(_key, token[..FactsLength], token[FactsLength..]);
        return new IssuedGrant(Base64Url.EncodeToString(token), DateTimeOffset.FromUnixTimeSeconds(expires));
    }

    /// <summary>Reads a grant, checks its signature in constant time, and then its time.</summary>
    public GrantVerdict TryRead(ReadOnlySpan<char> token, out PlaybackGrant grant)
    {
        grant = default;
        Span<byte> bytes = stackalloc byte[TokenLength];
        if (token.Length != Base64Url.GetEncodedLength(TokenLength)
            || !Base64Url.TryDecodeFromChars(token, bytes, out var written)
            || written != TokenLength
            || bytes[0] != Version
            || !(IsSignedWith(_key, bytes) || (_previousKey is not null && IsSignedWith(_previousKey, bytes))))
        {
            return GrantVerdict.Invalid;
        }

        grant = new PlaybackGrant(
            new ProfileId(new Guid(bytes[1..17])),
            new TitleId(new Guid(bytes[17..33])),
            new PlaybackId(new Guid(bytes[33..49])),
            BinaryPrimitives.ReadUInt16BigEndian(bytes[49..]),
            DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(bytes[51..])));
        return _clock.GetUtcNow() < grant.ExpiresAt ? GrantVerdict.Valid : GrantVerdict.Expired;
    }

    private static bool IsSignedWith(byte[] key, ReadOnlySpan<byte> token)
    {
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, token[..FactsLength], expected);
        return CryptographicOperations.FixedTimeEquals(expected, token[FactsLength..]);
    }
}

/// <summary>A fresh grant.</summary>
/// <param name="Token">As it stands in an address.</param>
/// <param name="ExpiresAt">When it stops opening anything.</param>
public readonly record struct IssuedGrant(string Token, DateTimeOffset ExpiresAt)
{
    /// <summary>Where the film begins: the address of the master playlist on the server that issued this.</summary>
    public string ManifestPath => $"/media/{Token}/{MasterPlaylist.FileName}";

    /// <summary>The thumbnails for the seek bar, a WebVTT file that points into a picture beside it.</summary>
    public string ThumbnailsPath => $"/media/{Token}/storyboard/storyboard.vtt";
}
