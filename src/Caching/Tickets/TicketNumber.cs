using System.Buffers.Text;
using System.Security.Cryptography;

namespace NetflixClone.Caching;

internal static class TicketNumber
{
    /// <summary>192 random bits, fit for an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
}
