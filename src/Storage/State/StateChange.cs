using NetflixClone.Storage.Sqlite;
using Orleans.Storage;

namespace NetflixClone.Storage.State;

/// <summary>A change to one state, made only if its stored version is still the one that its writer knows.</summary>
/// <param name="key">Whose state.</param>
/// <param name="known">The version that the writer knows; null where it knows of none.</param>
internal abstract class StateChange(StateKey key, long? known) : SqliteWrite
{
    protected StateKey Key { get; } = key;

    protected long? Known { get; } = known;

    protected InconsistentStateException Stale(NativeConnection connection) => Key.Stale(Key.StoredVersion(connection), Known);
}

/// <summary>Stores a state.</summary>
/// <param name="key">Whose state.</param>
/// <param name="known">The version that the writer knows; null where it knows of none.</param>
/// <param name="payload">The state.</param>
/// <param name="unfinished">Whether the grain has something left to do (<see cref="IUnfinished"/>).</param>
internal sealed class StateWrite(StateKey key, long? known, Payload payload, bool unfinished) : StateChange(key, known)
{
    /// <summary>The version under which it was stored; known once it completed.</summary>
    public long Version { get; private set; }

    public override int Bytes => payload.Length + 128;

    public override void Execute(NativeConnection connection)
    {
        try
        {
            if (Known is { } version)
            {
                Update(connection, version);
            }
            else
            {
                Insert(connection);
            }
        }
        finally
        {
            payload.Return();
        }
    }

    private void Update(NativeConnection connection, long version)
    {
        var changed = Key.BindTo(connection.Prepared("""
            UPDATE grain_state SET payload = ?4, format = ?5, version = ?6, unfinished = ?8
            WHERE grain_type = ?1 AND grain_key = ?2 AND name = ?3 AND version = ?7
            """)).BindBlob(4, payload.Bytes).Bind(5, StateSerializer.Format).Bind(6, version + 1).Bind(7, version).Bind(8, unfinished ? 1 : 0).Run();
        Version = changed == 1 ? version + 1 : throw Stale(connection);
    }

    private void Insert(NativeConnection connection)
    {
        var versions = Key.BindTo(connection.Prepared("""
            INSERT INTO grain_state (grain_type, grain_key, name, payload, format, unfinished, version)
            SELECT ?1, ?2, ?3, ?4, ?5, ?6, version + 1 FROM cleared_state WHERE true
            ON CONFLICT DO NOTHING RETURNING version
            """)).BindBlob(4, payload.Bytes).Bind(5, StateSerializer.Format).Bind(6, unfinished ? 1 : 0).Rows(row => row.Number(0));
        Version = versions is [var version] ? version : throw Stale(connection);
    }
}

/// <summary>Removes a state, and remembers that versions up to its own were used.</summary>
internal sealed class StateClearing(StateKey key, long? known) : StateChange(key, known)
{
    public override void Execute(NativeConnection connection) => connection.Atomically(() =>
    {
        var removed = Key.BindTo(connection.Prepared("""
            DELETE FROM grain_state WHERE grain_type = ?1 AND grain_key = ?2 AND name = ?3 AND version = ?4
            """)).Bind(4, Known ?? 0).Run();
        if (removed == 1)
        {
            connection.Prepared("UPDATE cleared_state SET version = max(version, ?1)").Bind(1, Known ?? 0).Run();
        }
        else if (Key.StoredVersion(connection) != Known)
        {
            throw Stale(connection);
        }
    });
}
