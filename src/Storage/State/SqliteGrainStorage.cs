using System.Runtime.CompilerServices;
using NetflixClone.Storage.Sqlite;
using Orleans.Storage;

namespace NetflixClone.Storage.State;

/// <summary>Grain state on SQLite: one row a state, its ETag a version that counts up, each write answered after its commit.</summary>
internal sealed class SqliteGrainStorage(SqliteDatabase database, StateSerializer serializer) : IGrainStorage, IUnfinishedStates
{
    private const int PageSize = 1_000;

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

                read.Into.Take(read.Key, row.Number(0), row.Number(1), row.Blob(2), read.serializer);
                return true;
            }
            finally
            {
                row.Reset();
            }
        });

        if (!found)
        {
            grainState.SetNew();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    /// <exception cref="StorageException">It could not be stored; nothing of it was.</exception>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = new StateKey(grainId, stateName);
        var write = new StateWrite(key, grainState.Version(), serializer.Serialize(key, grainState.State), grainState.IsUnfinished());
        await database.WriteAsync(write);
        grainState.SetStored(write.Version);
    }

    /// <inheritdoc />
    /// <exception cref="StorageException">It could not be removed; it is as it was.</exception>
    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await database.WriteAsync(new StateClearing(new(grainId, stateName), grainState.Version()));
        grainState.SetNew();
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<GrainId> ReadUnfinishedAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var after = (Type: "", Key: "");
        List<(string Type, string Key)> page;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            page = database.Read(after, static (connection, after) => connection.Prepared("""
                SELECT grain_type, grain_key FROM grain_state WHERE unfinished = 1 AND (grain_type, grain_key) > (?1, ?2)
                ORDER BY grain_type, grain_key LIMIT ?3
                """).Bind(1, after.Type).Bind(2, after.Key).Bind(3, PageSize).Rows(row => (row.Text(0), row.Text(1))));
            foreach (var found in page)
            {
                yield return GrainId.Create(found.Type, found.Key);
                after = found;
            }

            await Task.Yield(); // others may have this thread between two pages
        }
        while (page.Count == PageSize);
    }
}
