namespace NetflixClone.Storage.Sqlite;

/// <summary>The database's file before anybody opens it for writing: whether it is ours, whole, and not from the future.</summary>
internal static class DatabaseFile
{
    /// <summary>Its name in the data folder.</summary>
    public const string Name = "netflixclone.db";

    /// <summary>Throws a sentence for a file that this product must not touch, and leaves it as it is.</summary>
    /// <param name="path">The file; one that is missing or empty is a new database.</param>
    /// <param name="checkUpTo">The largest size, in bytes, of which every page is checked.</param>
    /// <exception cref="StorageException">The file is no database, another product's, of a newer version, or corrupt.</exception>
    public static void EnsureUsable(string path, long checkUpTo)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length == 0)
        {
            return;
        }

        string? problem;
        try
        {
            problem = Inspect(path, thoroughly: file.Length <= checkUpTo);
        }
        catch (StorageException failure)
        {
            throw new StorageException($"{path} cannot be used: {failure.Message} Nothing was changed. Restore a backup, or choose another data folder.", failure);
        }

        if (problem is not null)
        {
            throw new StorageException($"{path} {problem} Nothing was changed.");
        }
    }

    private static string? Inspect(string path, bool thoroughly)
    {
        var journal = new FileInfo(path + "-wal");
        using var connection = NativeConnection.OpenReader(path, leavesNoTrace: !journal.Exists || journal.Length == 0);

        var version = connection.QueryNumber("PRAGMA user_version");
        var owner = connection.QueryNumber("PRAGMA application_id");
        if (owner == 0 && version == 0 && connection.QueryNumber("SELECT count(*) FROM sqlite_schema") == 0)
        {
            return null; // a crash came before the first table: nobody's yet
        }

        if (owner != Schema.ApplicationId)
        {
            return "is a database of another product. Choose another data folder.";
        }

        if (version > Schema.Latest)
        {
            return $"was written by a newer version (schema {version}; this version knows schemas up to {Schema.Latest}). Run that version, or choose another data folder.";
        }

        var result = connection.QueryText(thoroughly ? "PRAGMA quick_check(1)" : "SELECT 'ok' FROM sqlite_schema");
        return result == "ok" ? null : $"is corrupt ({result}). Restore a backup, or choose another data folder.";
    }
}
