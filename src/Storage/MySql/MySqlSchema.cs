using System.Reflection;

namespace NetflixClone.Storage.MySql;

/// <summary>The tables, and how an older database becomes a newer one: numbered scripts, each run once and by one process at a time.</summary>
/// <remarks>MySQL commits each change of a table at once, so a script must bear to be run again after it broke off half-way.</remarks>
internal static class MySqlSchema
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The scripts of this product, the first making version 1 of an empty database. One that was released never changes.</summary>
    public static IReadOnlyList<string> Scripts { get; } = ReadScripts();

    /// <summary>Brings the database to the version of the last script.</summary>
    /// <param name="session">A connection of its own.</param>
    /// <param name="address">The database.</param>
    /// <param name="scripts">The scripts, see <see cref="Scripts"/>.</param>
    /// <param name="patience">How long it waits for another process that does the same; ten minutes if nothing is said.</param>
    /// <returns>That version.</returns>
    /// <exception cref="StorageException">It belongs to another product or a newer version, or another process is at it for too long; nothing was changed.</exception>
    public static int Migrate(MySqlSession session, MySqlAddress address, IReadOnlyList<string> scripts, TimeSpan? patience = null)
    {
        var name = $"netflixclone.schema.{address.Database}";
        name = name[..Math.Min(name.Length, 64)]; // MySQL takes no longer one
        Lock(session, address, name, patience ?? Patience);
        var version = VersionOf(session, address);
        if (version > scripts.Count)
        {
            throw new StorageException(
                $"{address.Name} was written by a newer version (schema {version}; this version knows schemas up to {scripts.Count}). Nothing was changed. Run that version, or choose another database.");
        }

        for (; version < scripts.Count; version++)
        {
            session.Send(scripts[(int)version], Patience);
            session.Execute("INSERT INTO schema_version (version) VALUES (@p1)", version + 1);
        }

        session.Send("DELETE FROM write_mark WHERE at < NOW() - INTERVAL 7 DAY"); // of writers that did not end in order
        return scripts.Count;
    }

    private static void Lock(MySqlSession session, MySqlAddress address, string name, TimeSpan patience)
    {
        var quoted = $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";
        session.Send($"DO GET_LOCK({quoted}, {patience.TotalSeconds - 1:0})", patience);
        if (session.Number($"SELECT IS_USED_LOCK({quoted}) = CONNECTION_ID()") != 1)
        {
            throw new StorageException($"Another process has been migrating {address.Name} for {patience}. Nothing was changed. Start again when it is done.") { IsTransient = true };
        }
    }

    private static long VersionOf(MySqlSession session, MySqlAddress address)
    {
        if (session.Number("SELECT count(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'schema_version'") == 0)
        {
            if (session.Number("SELECT count(*) FROM information_schema.tables WHERE table_schema = DATABASE()") > 0)
            {
                throw new StorageException($"{address.Name} holds the tables of another product. Nothing was changed. Choose another database.");
            }

            session.Send("""
                CREATE TABLE schema_version (
                    version    BIGINT PRIMARY KEY,
                    applied_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
                ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
                """);
        }

        return session.Number("SELECT max(version) FROM schema_version") ?? 0;
    }

    private static List<string> ReadScripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

        string Read(string name)
        {
            using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the program.");
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }
}
