using System.Globalization;
using NetflixClone.Storage.Sqlite;
using NetflixClone.Storage.State;

namespace NetflixClone.Storage.Reminders;

/// <summary>Reminders in a table beside the grains' state.</summary>
internal sealed class SqliteReminderTable(SqliteDatabase database) : IReminderTable
{
    private const string Columns = "SELECT grain_type, grain_key, name, start_at, period, version FROM reminder";

    /// <inheritdoc />
    public Task<ReminderTableData> ReadRows(GrainId grainId) => Task.FromResult(new ReminderTableData(
        database.Read(grainId, static (connection, grain) => connection.Prepared($"{Columns} WHERE grain_type = ?1 AND grain_key = ?2")
            .BindText(1, grain.Type.AsSpan()).BindText(2, grain.Key.AsSpan()).Rows(Entry))));

    /// <inheritdoc />
    public Task<ReminderTableData> ReadRows(uint begin, uint end)
    {
        var range = begin < end ? "hash > ?1 AND hash <= ?2" : "(hash > ?1 OR hash <= ?2)"; // the ring passes through zero
        return Task.FromResult(new ReminderTableData(database.Read((begin, end, range), static (connection, ring) =>
            connection.Prepared($"{Columns} WHERE {ring.range}").Bind(1, (long)ring.begin).Bind(2, (long)ring.end).Rows(Entry))));
    }

    /// <inheritdoc />
    /// <returns>The reminder; null when there is none, as Orleans' own tables answer.</returns>
    public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName) => Task.FromResult(
        database.Read(new StateKey(grainId, reminderName), static (connection, key) =>
            key.BindTo(connection.Prepared($"{Columns} WHERE grain_type = ?1 AND grain_key = ?2 AND name = ?3")).Rows(Entry)).FirstOrDefault());

    /// <inheritdoc />
    public async Task<string?> UpsertRow(ReminderEntry entry)
    {
        var key = new StateKey(entry.GrainId, entry.ReminderName);
        var version = 0L;
        await database.WriteAsync(new RowWrite(connection => version = key.BindTo(connection.Prepared("""
            INSERT INTO reminder (grain_type, grain_key, name, hash, start_at, period, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1)
            ON CONFLICT DO UPDATE SET start_at = excluded.start_at, period = excluded.period, version = version + 1
            RETURNING version
            """))
            .Bind(4, (long)entry.GrainId.GetUniformHashCode())
            .Bind(5, entry.StartAt.Ticks)
            .Bind(6, entry.Period.Ticks)
            .Rows(row => row.Number(0))[0]));
        return entry.ETag = version.ToString(CultureInfo.InvariantCulture);
    }

    /// <inheritdoc />
    public async Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag)
    {
        var key = new StateKey(grainId, reminderName);
        var removed = 0;
        await database.WriteAsync(new RowWrite(connection => removed = key.BindTo(connection.Prepared("""
            DELETE FROM reminder WHERE grain_type = ?1 AND grain_key = ?2 AND name = ?3 AND version = CAST(?4 AS INTEGER)
            """)).Bind(4, eTag).Run()));
        return removed == 1;
    }

    /// <inheritdoc />
    public Task TestOnlyClearTable() => database.WriteAsync(new RowWrite(connection => connection.Prepared("DELETE FROM reminder").Run()));

    private static ReminderEntry Entry(NativeStatement row) => new()
    {
        GrainId = GrainId.Create(row.Text(0), row.Text(1)),
        ReminderName = row.Text(2),
        StartAt = new(row.Number(3), DateTimeKind.Utc),
        Period = new(row.Number(4)),
        ETag = row.Number(5).ToString(CultureInfo.InvariantCulture),
    };
}
