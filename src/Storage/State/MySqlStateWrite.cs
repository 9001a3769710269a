using System.Runtime.InteropServices;
using MySql.Data.MySqlClient;
using NetflixClone.Storage.MySql;

namespace NetflixClone.Storage.State;

/// <summary>Stores a state on MySQL: alone, or with others in statements of many rows.</summary>
/// <param name="key">Whose state.</param>
/// <param name="known">The version that the writer knows; null where it knows of none.</param>
/// <param name="payload">The state.</param>
/// <param name="unfinished">Whether the grain has something left to do (<see cref="IUnfinished"/>).</param>
internal sealed class MySqlStateWrite(StateKey key, long? known, Payload payload, bool unfinished) : MySqlStateChange(key, known)
{
    private const string Into = "INSERT INTO grain_state (grain_type, grain_key, name, version, format, unfinished, payload) VALUES";

    private static readonly object Yes = 1;

    private static readonly object No = 0;

    private static readonly string Row = $"(?, ?, ?, ?, {StateSerializer.Format}, ?, ?)";

    private static readonly MySqlDbType[] Types =
        [MySqlDbType.VarBinary, MySqlDbType.VarBinary, MySqlDbType.VarBinary, MySqlDbType.Int64, MySqlDbType.Byte, MySqlDbType.MediumBlob];

    private static readonly ManyRows Inserts = new(Into, Row, Types);

    /// <summary>Changes a row only if its version is the one before; <c>version</c> comes last, because each assignment sees those left of it.</summary>
    private static readonly ManyRows Updates = new(Into, Row, Types, """
        ON DUPLICATE KEY UPDATE
            format = IF(version = VALUES(version) - 1, VALUES(format), format),
            unfinished = IF(version = VALUES(version) - 1, VALUES(unfinished), unfinished),
            payload = IF(version = VALUES(version) - 1, VALUES(payload), payload),
            version = IF(version = VALUES(version) - 1, VALUES(version), version)
        """);

    /// <summary>The version under which it was stored; known once it completed.</summary>
    public long Version { get; private set; }

    /// <summary>Whether its writer knows of no stored version.</summary>
    public bool IsNew => Known is null;

    public override int Bytes => payload.Length + 128;

    /// <summary>Stores all of them, whose keys are different.</summary>
    /// <returns>False when one was not the version that its writer knows.</returns>
    public static bool UpdateAll(GroupTransaction transaction, List<MySqlStateWrite> writes)
    {
        if (writes.Count == 0)
        {
            return true;
        }

        foreach (var write in writes)
        {
            write.Version = (write.Known ?? 0) + 1;
        }

        // 2 for a row that was changed, 1 for one that was not there, 0 for one of another version: twice the rows means that each was changed
        return transaction.Session.Many(Updates).Run(CollectionsMarshal.AsSpan(writes), BindRow, BindIdleRow) == 2L * writes.Count;
    }

    /// <inheritdoc cref="UpdateAll"/>
    public static bool InsertAll(GroupTransaction transaction, List<MySqlStateWrite> writes)
    {
        if (writes.Count == 0)
        {
            return true;
        }

        foreach (var write in writes)
        {
            write.Version = transaction.FirstVersion();
        }

        try
        {
            transaction.Session.Many(Inserts).Run(CollectionsMarshal.AsSpan(writes), BindRow);
            return true;
        }
        catch (MySqlException failure) when (MySqlFailure.IsDuplicate(failure))
        {
            return false;
        }
    }

    public override void Execute(GroupTransaction transaction)
    {
        if (Known is { } version)
        {
            Update(transaction.Session, version);
        }
        else
        {
            Insert(transaction);
        }
    }

    public override void Release() => payload.Return();

    private void Update(MySqlSession session, long version)
    {
        var changed = session.Execute("""
            UPDATE grain_state SET payload = @p1, format = @p2, unfinished = @p3, version = @p4
            WHERE grain_type = @p5 AND grain_key = @p6 AND name = @p7 AND version = @p8
            """, payload, StateSerializer.Format, unfinished ? 1 : 0, version + 1, Key.TypeBytes, Key.KeyBytes, Key.NameBytes, version);
        Version = changed == 1 ? version + 1 : throw Key.Stale(StoredVersion(session), Known);
    }

    private void Insert(GroupTransaction transaction)
    {
        Version = transaction.FirstVersion();
        try
        {
            transaction.Session.Execute(
                $"{Into} (@p1, @p2, @p3, @p4, @p5, @p6, @p7)",
                Key.TypeBytes, Key.KeyBytes, Key.NameBytes, Version, StateSerializer.Format, unfinished ? 1 : 0, payload);
        }
        catch (MySqlException failure) when (MySqlFailure.IsDuplicate(failure))
        {
            throw Key.Stale(StoredVersion(transaction.Session), Known);
        }
    }

    private static void BindRow(MySqlStateWrite write, ReadOnlySpan<MySqlParameter> parameters) => write.Bind(parameters, write.Content);

    /// <summary>The row once more: it finds the version that it would write, and so changes nothing.</summary>
    private static void BindIdleRow(MySqlStateWrite write, ReadOnlySpan<MySqlParameter> parameters) => write.Bind(parameters, ArraySegment<byte>.Empty);

    private ArraySegment<byte> Content => payload.Segment;

    private void Bind(ReadOnlySpan<MySqlParameter> parameters, ArraySegment<byte> content)
    {
        parameters[0].Value = Key.TypeBytes;
        parameters[1].Value = Key.KeyBytes;
        parameters[2].Value = Key.NameBytes;
        parameters[3].Value = Version;
        parameters[4].Value = unfinished ? Yes : No;
        parameters[5].Value = content.Array;
        parameters[5].Size = content.Count; // what the array has beyond it is not sent
    }
}
