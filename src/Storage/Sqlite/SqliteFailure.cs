using SQLitePCL;

namespace NetflixClone.Storage.Sqlite;

/// <summary>Says in a sentence what a result code of SQLite means.</summary>
internal static class SqliteFailure
{
    /// <summary>The exception of a code that the connection just returned.</summary>
    public static StorageException Of(int code, sqlite3 connection)
    {
        var detail = $"{raw.sqlite3_errmsg(connection).utf8_to_string()} (SQLite {code})";
        return (code & 0xFF) switch
        {
            raw.SQLITE_FULL => new($"The disk is full, nothing was stored: {detail}."),
            raw.SQLITE_IOERR => new($"The disk failed, nothing was stored: {detail}."),
            raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_CANTOPEN => new($"The database cannot be opened or written: {detail}."),
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => new($"The database is corrupt: {detail}."),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new($"The database is held by another program: {detail}.") { IsTransient = true },
            _ => new($"The database refused: {detail}."),
        };
    }
}
