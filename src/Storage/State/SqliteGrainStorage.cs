using System.Globalization;
using NetflixClone.Storage.Sqlite;
using Orleans.Storage;

namespace NetflixClone.Storage.State;

/// <summary>Grain state on SQLite: one row a state, its ETag a version that counts up, each write answered after its commit.</summary>
internal sealed class SqliteGrainStorage(SqliteDatabase database, StateSerializer serializer) : IGrainStorage
{
    /// <inheritdoc />
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var found = database.Read((Key: new StateKey(grainId, stateName), Into: grainState, serializer), static (connection, read) =>
        {
            var row = read.Key.BindTo(connection.Prepared("""
                SELECT version, format, payload FROM grain_state WHERE grain_type = ?1 AND grain_key = ?2 AND name = ?3
                """));
            try
            {
                if (!row.Step())
                {
                    return false;
                }

                Take(row, read.Key, read.Into, read.serializer);
                return true;
            }
            finally
            {
                row.Reset();
            }
        });

        if (!found)
        {
            SetNew(grainState);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    /// <exception cref="StorageException">It could not be stored; nothing of it was.</exception>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var write = new StateWrite(new(grainId, stateName), Version(grainState.ETag), serializer.Serialize(grainState.State));
        await database.WriteAsync(write);
        grainState.ETag = write.Version.ToString(CultureInfo.InvariantCulture);
        grainState.RecordExists = true;
    }

    /// <inheritdoc />
    /// <exception cref="StorageException">It could not be removed; it is as it was.</exception>
    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await database.WriteAsync(new StateClearing(new(grainId, stateName), Version(grainState.ETag)));
        SetNew(grainState);
    }

    private static void Take<T>(NativeStatement row, StateKey key, IGrainState<T> into, StateSerializer serializer)
    {
        var format = row.Number(1);
        if (format != StateSerializer.Format)
        {
            throw new StorageException($"The state '{key.Name}' of {key.Grain} is in format {format}, which this version cannot read.");
        }

        into.State = serializer.Deserialize<T>(row.Blob(2));
        into.ETag = row.Number(0).ToString(CultureInfo.InvariantCulture);
        into.RecordExists = true;
    }

    private static void SetNew<T>(IGrainState<T> grainState)
    {
        grainState.State = Activator.CreateInstance<T>();
        grainState.ETag = null;
        grainState.RecordExists = false;
    }

    private static long? Version(string? etag) => etag is null
        ? null
        : long.TryParse(etag, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1; // not ours: no row has it
}
