using System.Net.Sockets;
using MySql.Data.MySqlClient;

namespace NetflixClone.Storage.MySql;

/// <summary>Says in a sentence what an exception of the driver means, and what can be done about it.</summary>
internal static class MySqlFailure
{
    private const int DuplicateEntry = 1062;

    /// <summary>The exception of something that failed; one of ours stays as it is.</summary>
    /// <param name="failure">What the driver threw, often wrapped by itself several times.</param>
    /// <param name="address">Which database it was.</param>
    public static StorageException Of(Exception failure, MySqlAddress address)
    {
        if (failure is StorageException known)
        {
            return known;
        }

        var detail = $"{Innermost(failure).Message.TrimEnd('.')} (MySQL {CodeOf(failure)})";
        return CodeOf(failure) switch
        {
            0 or 1042 or 1053 or 1927 or 2006 or 2013 => new($"{address.Name} does not answer: {Innermost(failure).Message.TrimEnd('.')}.", failure) { IsTransient = true },
            1040 or 1203 or 1226 => new($"{address.Name} has too many connections: {detail}.", failure) { IsTransient = true },
            1290 or 1792 or 1836 => new($"{address.Name} is read-only, nothing was stored: {detail}.", failure) { IsTransient = true }, // as it is for a moment when a replica takes over
            1021 or 1026 or 1114 => new($"The disk of the database is full, nothing was stored: {detail}.", failure),
            1044 or 1045 or 1142 or 1698 => new($"{address.Name} refuses this user: {detail}. Check MySql:ConnectionString and the user's grants.", failure),
            1049 => new($"{address.Name} does not exist. Create it, or check MySql:ConnectionString.", failure),
            1153 or 1301 => new($"{address.Name} takes no packet of that size; raise its max_allowed_packet to 16M or more: {detail}.", failure),
            1205 or 1213 or 1317 => new($"{address.Name} is too busy, nothing was stored: {detail}.", failure) { IsTransient = true },
            _ => new($"{address.Name} refused: {detail}.", failure),
        };
    }

    /// <summary>Whether two transactions were in each other's way, and this one should simply try again.</summary>
    public static bool IsConflict(Exception failure) => CodeOf(failure) is 1205 or 1213 or 1317;

    /// <summary>Whether the connection is of no use any more, though the driver may think that it is open.</summary>
    public static bool EndsSession(Exception failure) =>
        CodeOf(failure) is 1053 or 1927 or 2006 or 2013 or 4031 || Chain(failure).Any(cause => cause is IOException or SocketException or ObjectDisposedException);

    /// <summary>Whether a row with that key is there already.</summary>
    public static bool IsDuplicate(Exception failure) => CodeOf(failure) == DuplicateEntry;

    /// <summary>Whether no statement can succeed, whatever it says: read-only, disk full.</summary>
    public static bool IsOfTheServer(Exception failure) => CodeOf(failure) is 1290 or 1792 or 1836 or 1021 or 1026 or 1114;

    /// <summary>Whether a statement was refused for what it says, and others may go on.</summary>
    public static bool IsOfTheStatement(Exception failure) => !IsConflict(failure) && !IsOfTheServer(failure) && !EndsSession(failure);

    /// <summary>Whether the server was silent for too long: asking it anew would only take as long again.</summary>
    public static bool IsSilence(Exception failure) =>
        Chain(failure).Any(cause => cause is TimeoutException or SocketException { SocketErrorCode: SocketError.TimedOut });

    private static int CodeOf(Exception failure) => Chain(failure).OfType<MySqlException>().Select(cause => cause.Number).FirstOrDefault(number => number != 0);

    private static Exception Innermost(Exception failure) => Chain(failure).Last();

    private static IEnumerable<Exception> Chain(Exception failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
