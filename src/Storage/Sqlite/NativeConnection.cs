using SQLitePCL;

namespace NetflixClone.Storage.Sqlite;

/// <summary>One connection to SQLite over its C interface. Used by one thread at a time.</summary>
/// <remarks>A transaction of 500 updates takes 1.7 ms this way and 4.2 ms through a <c>DbCommand</c>, which binds by name and boxes each value.</remarks>
internal sealed class NativeConnection : IDisposable
{
    private const int BusyTimeoutMilliseconds = 5_000; // somebody looks at the file with a tool of their own

    private readonly sqlite3 _handle;
    private readonly Dictionary<string, NativeStatement> _statements = new(StringComparer.Ordinal);

    static NativeConnection() => Batteries_V2.Init();

    private NativeConnection(string uri, int flags)
    {
        var code = raw.sqlite3_open_v2(uri, out _handle, flags | raw.SQLITE_OPEN_NOMUTEX | raw.SQLITE_OPEN_URI, null);
        if (code != raw.SQLITE_OK)
        {
            var failure = SqliteFailure.Of(code, _handle);
            _handle.Dispose();
            throw failure;
        }

        raw.sqlite3_extended_result_codes(_handle, 1);
        raw.sqlite3_busy_timeout(_handle, BusyTimeoutMilliseconds);
    }

    /// <summary>Whether a transaction is open; some failures (a full disk) end it of themselves.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_handle) == 0;

    /// <summary>How many rows the last statement changed.</summary>
    public int Changes => raw.sqlite3_changes(_handle);

    /// <summary>For reading and writing; makes the file if it is missing.</summary>
    public static NativeConnection OpenWriter(string path) => new(Uri(path), raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);

    /// <summary>For reading.</summary>
    /// <param name="path">The database file.</param>
    /// <param name="leavesNoTrace">Reads the file as it is, without a journal or shared memory beside it; only while nobody writes.</param>
    public static NativeConnection OpenReader(string path, bool leavesNoTrace = false) =>
        new(Uri(path) + (leavesNoTrace ? "?immutable=1" : ""), raw.SQLITE_OPEN_READONLY);

    /// <summary>The prepared statement of that text, which must be a constant: each is kept as long as the connection.</summary>
    public NativeStatement Prepared(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            Check(raw.sqlite3_prepare_v3(_handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var prepared));
            _statements.Add(sql, statement = new(this, prepared));
        }

        return statement;
    }

    /// <summary>Runs statements without parameters or rows.</summary>
    public void Execute(string sql) => Check(raw.sqlite3_exec(_handle, sql));

    /// <summary>Undoes the open transaction, if one is.</summary>
    public void RollBack()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Reset(); // one that was left between two rows would hold up every commit to come
        }

        if (InTransaction)
        {
            raw.sqlite3_exec(_handle, "ROLLBACK"); // a disk that fails may refuse even this; the transaction is over all the same
        }
    }

    /// <summary>The first column of the first row.</summary>
    public string QueryText(string sql)
    {
        Check(raw.sqlite3_prepare_v2(_handle, sql, out var prepared));
        using var statement = new NativeStatement(this, prepared);
        return statement.Step() ? statement.Text(0) : "";
    }

    /// <inheritdoc cref="QueryText"/>
    public long QueryNumber(string sql)
    {
        Check(raw.sqlite3_prepare_v2(_handle, sql, out var prepared));
        using var statement = new NativeStatement(this, prepared);
        return statement.Step() ? statement.Number(0) : 0;
    }

    /// <summary>Does several statements as one within the transaction: all or none.</summary>
    public void Atomically(Action statements)
    {
        Prepared("SAVEPOINT several").Run();
        try
        {
            statements();
        }
        catch (Exception) when (InTransaction)
        {
            Prepared("ROLLBACK TO several").Run();
            throw;
        }
        finally
        {
            if (InTransaction)
            {
                Prepared("RELEASE several").Run();
            }
        }
    }

    /// <summary>Throws what a result code other than success means.</summary>
    public void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            throw SqliteFailure.Of(code, _handle);
        }
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _statements.Clear();
        _handle.Dispose();
    }

    private static string Uri(string path) => new Uri(path).AbsoluteUri;
}
