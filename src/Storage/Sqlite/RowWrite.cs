namespace NetflixClone.Storage.Sqlite;

/// <summary>A write that is one statement.</summary>
internal sealed class RowWrite(Action<NativeConnection> statement) : SqliteWrite
{
    public override void Execute(NativeConnection connection) => statement(connection);
}
