using System.Collections;
using System.Reflection;
using MySql.Data.MySqlClient;

namespace NetflixClone.Storage.MySql;

/// <summary>Teaches the driver a character set that MariaDB 10.6 and MySQL 8.0.30 call by a name which it does not know.</summary>
/// <remarks>
/// MySql.Data 8.0.16 maps names of character sets to encodings in a private table and throws for a result column of one that is not in it.
/// "utf8mb3" is the new name of what it knows as "utf8", and servers use it for names of databases, variables and warnings, so that without
/// this not even a connection can be opened. There is no setting for it, hence the reflection. It goes when a later driver can be had.
/// </remarks>
internal static class Utf8Mb3
{
    private static readonly Lazy<bool> Taught = new(Teach);

    /// <exception cref="StorageException">The driver is another one.</exception>
    public static void EnsureKnown() => _ = Taught.Value;

    private static bool Teach()
    {
        var table = typeof(MySqlConnection).Assembly.GetType("MySql.Data.MySqlClient.CharSetMap")?.GetField("_mapping", BindingFlags.NonPublic | BindingFlags.Static);
        if (table?.GetValue(null) is not IDictionary mapping)
        {
            throw new StorageException("The MySQL driver is not the version that this product was made for.");
        }

        mapping["utf8mb3"] = mapping["utf8"];
        return true;
    }
}
