using System.Globalization;
using MySql.Data.MySqlClient;

namespace NetflixClone.Storage.MySql;

/// <summary>Which database, and how the driver is to speak to it.</summary>
internal sealed class MySqlAddress
{
    public MySqlAddress(MySqlOptions options)
    {
        var seconds = (uint)Math.Ceiling(options.Timeout.TotalSeconds);
        var settings = new MySqlConnectionStringBuilder(options.ConnectionString)
        {
            Pooling = false, // each thread keeps its own
            UseAffectedRows = true, // an upsert that changes nothing counts nothing: how a stale writer is found
            IgnorePrepare = false,
            CharacterSet = "utf8mb4",
            TreatTinyAsBoolean = false,
            ConnectionTimeout = seconds,
            DefaultCommandTimeout = seconds,
        };
        ConnectionString = settings.ConnectionString;
        Database = settings.Database;
        Name = string.Create(CultureInfo.InvariantCulture, $"The database '{settings.Database}' at {settings.Server}:{settings.Port}");
    }

    public string ConnectionString { get; }

    public string Database { get; }

    /// <summary>What messages call it, as the beginning of a sentence.</summary>
    public string Name { get; }

    /// <summary>Whether a setting can be one: the driver can read it, and it names a database.</summary>
    public static bool IsWellFormed(string connectionString)
    {
        try
        {
            return new MySqlConnectionStringBuilder(connectionString).Database.Length > 0;
        }
        catch (Exception malformed) when (malformed is ArgumentException or FormatException or KeyNotFoundException)
        {
            return false;
        }
    }
}
