using NetflixClone.Storage.Groups;

namespace NetflixClone.Storage.Sqlite;

/// <summary>A write to SQLite.</summary>
internal abstract class SqliteWrite : Write
{
    /// <summary>Runs its statements. One that has several does them <see cref="NativeConnection.Atomically"/>.</summary>
    public abstract void Execute(NativeConnection connection);
}
