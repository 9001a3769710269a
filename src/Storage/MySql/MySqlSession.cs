using System.Data;
using System.Data.Common;
using System.Globalization;
using MySql.Data.MySqlClient;
using NetflixClone.Storage.State;

namespace NetflixClone.Storage.MySql;

/// <summary>One connection with its prepared statements. Used by one thread at a time.</summary>
/// <remarks>It throws what the driver throws; <see cref="MySqlFailure"/> knows what that means.</remarks>
internal sealed class MySqlSession : IDisposable
{
    private readonly MySqlConnection _connection;
    private readonly Dictionary<string, MySqlCommand> _statements = new(StringComparer.Ordinal);
    private readonly Dictionary<ManyRows, ManyRowsStatement> _manyRows = [];

    /// <summary>Connects.</summary>
    /// <exception cref="StorageException">It cannot be reached.</exception>
    public MySqlSession(MySqlAddress address)
    {
        Utf8Mb3.EnsureKnown();
        _connection = new(address.ConnectionString);
        try
        {
            _connection.Open();
            Send("""
                SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION', innodb_lock_wait_timeout = 1;
                SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED
                """); // a row that is locked is waited for, not the gap beside it
        }
        catch (Exception failure)
        {
            _connection.Dispose();
            throw MySqlFailure.Of(failure, address);
        }
    }

    /// <summary>Whether it can still be used; a timeout or a lost connection closes it.</summary>
    public bool IsOpen => _connection.State == ConnectionState.Open;

    /// <summary>Runs constant text: several statements, without values or rows.</summary>
    /// <param name="sql">The statements.</param>
    /// <param name="patience">For those that may take long.</param>
    public void Send(string sql, TimeSpan? patience = null)
    {
        using var command = new MySqlCommand(sql, _connection);
        if (patience is { } limit)
        {
            command.CommandTimeout = (int)limit.TotalSeconds;
        }

        command.ExecuteNonQuery();
    }

    /// <summary>Runs a prepared statement; its parameters are called @p1, @p2 and so on.</summary>
    /// <param name="sql">A constant: each is prepared once and kept as long as the session.</param>
    /// <param name="values">Numbers, text, bytes, null.</param>
    /// <returns>How many rows it changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteNonQuery();

    /// <inheritdoc cref="Execute"/>
    /// <returns>Every row, made into something.</returns>
    public List<T> Rows<T>(string sql, Func<DbDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        using var reader = Prepared(sql, values).ExecuteReader();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <inheritdoc cref="Execute"/>
    /// <returns>The first column of the first row; null where there is none.</returns>
    public long? Number(string sql, params ReadOnlySpan<object?> values) =>
        Rows(sql, row => row.IsDBNull(0) ? (long?)null : Convert.ToInt64(row.GetValue(0), CultureInfo.InvariantCulture), values) is [var number, ..] ? number : null;

    /// <summary>The statement for many rows at once.</summary>
    public ManyRowsStatement Many(ManyRows sql)
    {
        if (!_manyRows.TryGetValue(sql, out var statement))
        {
            _manyRows.Add(sql, statement = new(_connection, sql));
        }

        return statement;
    }

    /// <summary>Ends it. The server gives up what was prepared, and rolls back what was not committed.</summary>
    public void Dispose()
    {
        try
        {
            _connection.Dispose();
        }
        catch (Exception failure) when (failure is MySqlException or IOException or InvalidOperationException)
        {
            // there was nobody left to say goodbye to
        }
    }

    private MySqlCommand Prepared(string sql, ReadOnlySpan<object?> values)
    {
        if (!_statements.TryGetValue(sql, out var command))
        {
            command = new(sql, _connection);
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.Add(new MySqlParameter($"@p{i + 1}", TypeOf(values[i])));
            }

            command.Prepare();
            _statements.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            Set(command.Parameters[i], values[i]);
        }

        return command;
    }

    private static void Set(MySqlParameter parameter, object? value)
    {
        if (value is Payload { Segment: var segment })
        {
            parameter.Value = segment.Array;
            parameter.Size = segment.Count; // what the array has beyond it is not sent
        }
        else
        {
            parameter.Value = value switch
            {
                Guid id => id.ToByteArray(bigEndian: true), // so that UUIDv7 values sort by their time
                null => DBNull.Value,
                _ => value,
            };
        }
    }

    private static MySqlDbType TypeOf(object? value) => value switch
    {
        long or int => MySqlDbType.Int64,
        double => MySqlDbType.Double,
        byte[] or Guid => MySqlDbType.VarBinary,
        Payload => MySqlDbType.MediumBlob,
        _ => MySqlDbType.VarChar,
    };
}
