using System.Data.Common;
using System.Globalization;
using System.Text;
using NetflixClone.Storage.MySql;
using NetflixClone.Storage.State;

namespace NetflixClone.Storage.Reminders;

/// <summary>Reminders in a table beside the grains' state.</summary>
internal sealed class MySqlReminderTable(MySqlDatabase database) : IReminderTable
{
    private const string Columns = "SELECT grain_type, grain_key, name, start_at, period, version FROM reminder";

    /// <inheritdoc />
    public async Task<ReminderTableData> ReadRows(GrainId grainId)
    {
        var key = new StateKey(grainId, "");
        return new(await database.ReadAsync(session =>
            session.Rows($"{Columns} WHERE grain_type = @p1 AND grain_key = @p2", Entry, key.TypeBytes, key.KeyBytes)));
    }

    /// <inheritdoc />
    public async Task<ReminderTableData> ReadRows(uint begin, uint end)
    {
        var range = begin < end ? "hash > @p1 AND hash <= @p2" : "(hash > @p1 OR hash <= @p2)"; // the ring passes through zero
        return new(await database.ReadAsync(session => session.Rows($"{Columns} WHERE {range}", Entry, (long)begin, (long)end)));
    }

    /// <inheritdoc />
    /// <returns>The reminder; null when there is none, as Orleans' own tables answer.</returns>
    public async Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName)
    {
        var key = new StateKey(grainId, reminderName);
        var rows = await database.ReadAsync(session => session.Rows(
            $"{Columns} WHERE grain_type = @p1 AND grain_key = @p2 AND name = @p3", Entry, key.TypeBytes, key.KeyBytes, key.NameBytes));
        return rows.FirstOrDefault();
    }

    /// <inheritdoc />
    public async Task<string?> UpsertRow(ReminderEntry entry)
    {
        var key = new StateKey(entry.GrainId, entry.ReminderName);
        long? version = 0;
        await database.WriteAsync(new MySqlRowWrite(entry.GrainId.GetHashCode(), session =>
        {
            session.Execute(
                """
                INSERT INTO reminder (grain_type, grain_key, name, hash, start_at, period, version) VALUES (@p1, @p2, @p3, @p4, @p5, @p6, 1)
                ON DUPLICATE KEY UPDATE start_at = VALUES(start_at), period = VALUES(period), version = version + 1
                """,
                key.TypeBytes, key.KeyBytes, key.NameBytes, (long)entry.GrainId.GetUniformHashCode(), entry.StartAt.Ticks, entry.Period.Ticks);
            version = session.Number("SELECT version FROM reminder WHERE grain_type = @p1 AND grain_key = @p2 AND name = @p3", key.TypeBytes, key.KeyBytes, key.NameBytes);
        }));
        return entry.ETag = string.Create(CultureInfo.InvariantCulture, $"{version}");
    }

    /// <inheritdoc />
    public async Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag)
    {
        var key = new StateKey(grainId, reminderName);
        var version = long.TryParse(eTag, NumberStyles.None, CultureInfo.InvariantCulture, out var ours) ? ours : -1; // not ours: no row has it
        var removed = 0;
        await database.WriteAsync(new MySqlRowWrite(grainId.GetHashCode(), session => removed = session.Execute(
            "DELETE FROM reminder WHERE grain_type = @p1 AND grain_key = @p2 AND name = @p3 AND version = @p4", key.TypeBytes, key.KeyBytes, key.NameBytes, version)));
        return removed == 1;
    }

    /// <inheritdoc />
    public Task TestOnlyClearTable() => database.WriteAsync(new MySqlRowWrite(shard: 0, session => session.Execute("DELETE FROM reminder")));

    private static ReminderEntry Entry(DbDataReader row) => new()
    {
        GrainId = GrainId.Create(Text(row, 0), Text(row, 1)),
        ReminderName = Text(row, 2),
        StartAt = new(row.GetInt64(3), DateTimeKind.Utc),
        Period = new(row.GetInt64(4)),
        ETag = row.GetInt64(5).ToString(CultureInfo.InvariantCulture),
    };

    private static string Text(DbDataReader row, int column) => Encoding.UTF8.GetString((byte[])row.GetValue(column));
}
