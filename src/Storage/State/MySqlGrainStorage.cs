using System.Runtime.CompilerServices;
using System.Text;
using NetflixClone.Storage.MySql;
using Orleans.Storage;

namespace NetflixClone.Storage.State;

/// <summary>Grain state on MySQL: one row a state, its ETag a version that counts up, each write answered after its commit.</summary>
internal sealed class MySqlGrainStorage(MySqlDatabase database, StateSerializer serializer) : IGrainStorage, IUnfinishedStates
{
    private const int PageSize = 1_000;

    /// <inheritdoc />
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = new StateKey(grainId, stateName);
        var rows = await database.ReadAsync(session => session.Rows(
            "SELECT version, format, payload FROM grain_state WHERE grain_type = @p1 AND grain_key = @p2 AND name = @p3",
            row => (Version: row.GetInt64(0), Format: row.GetInt32(1), Payload: (byte[])row.GetValue(2)),
            key.TypeBytes, key.KeyBytes, key.NameBytes));
        if (rows is [var found])
        {
            grainState.Take(key, found.Version, found.Format, found.Payload, serializer);
        }
        else
        {
            grainState.SetNew();
        }
    }

    /// <inheritdoc />
    /// <exception cref="StorageException">It could not be stored; the message says where it is not known whether it was.</exception>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = new StateKey(grainId, stateName);
        var write = new MySqlStateWrite(key, grainState.Version(), serializer.Serialize(key, grainState.State), grainState.IsUnfinished());
        await database.WriteAsync(write);
        grainState.SetStored(write.Version);
    }

    /// <inheritdoc />
    /// <exception cref="StorageException">It could not be removed; the message says where it is not known whether it was.</exception>
    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await database.WriteAsync(new MySqlStateClearing(new(grainId, stateName), grainState.Version()));
        grainState.SetNew();
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<GrainId> ReadUnfinishedAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (type, key) = (Array.Empty<byte>(), Array.Empty<byte>());
        List<(byte[] Type, byte[] Key)> page;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            page = await database.ReadAsync(session => session.Rows(
                """
                SELECT DISTINCT grain_type, grain_key FROM grain_state
                WHERE unfinished = 1 AND grain_type >= @p1 AND (grain_type > @p1 OR grain_key > @p2)
                ORDER BY grain_type, grain_key LIMIT @p3
                """,
                row => ((byte[])row.GetValue(0), (byte[])row.GetValue(1)),
                type, key, PageSize));
            foreach (var found in page)
            {
                yield return GrainId.Create(Encoding.UTF8.GetString(found.Type), Encoding.UTF8.GetString(found.Key));
                (type, key) = found;
            }
        }
        while (page.Count == PageSize);
    }
}
