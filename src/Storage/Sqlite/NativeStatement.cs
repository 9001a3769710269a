using System.Text;
using SQLitePCL;

namespace NetflixClone.Storage.Sqlite;

/// <summary>A prepared statement: bind (from 1), step, read columns (from 0), reset.</summary>
internal sealed class NativeStatement(NativeConnection connection, sqlite3_stmt handle) : IDisposable
{
    public NativeStatement Bind(int index, long value)
    {
        connection.Check(raw.sqlite3_bind_int64(handle, index, value));
        return this;
    }

    public NativeStatement Bind(int index, double value)
    {
        connection.Check(raw.sqlite3_bind_double(handle, index, value));
        return this;
    }

    public NativeStatement Bind(int index, string? value)
    {
        Span<byte> brief = stackalloc byte[128];
        if (value is not null && Encoding.UTF8.TryGetBytes(value, brief, out var length))
        {
            return BindText(index, brief[..length]);
        }

        connection.Check(value is null ? raw.sqlite3_bind_null(handle, index) : raw.sqlite3_bind_text(handle, index, value));
        return this;
    }

    public NativeStatement BindText(int index, ReadOnlySpan<byte> utf8)
    {
        connection.Check(utf8.IsEmpty ? raw.sqlite3_bind_text(handle, index, "") : raw.sqlite3_bind_text(handle, index, utf8)); // no bytes would be NULL
        return this;
    }

    public NativeStatement BindBlob(int index, ReadOnlySpan<byte> value)
    {
        connection.Check(raw.sqlite3_bind_blob(handle, index, value));
        return this;
    }

    /// <summary>Big-endian, so that UUIDv7 values sort by their time.</summary>
    public NativeStatement Bind(int index, Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        return BindBlob(index, bytes);
    }

    public NativeStatement Bind(int index, DateTimeOffset value) => Bind(index, value.UtcTicks);

    /// <summary>To the next row; false past the last one.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(handle);
        connection.Check(code);
        return code == raw.SQLITE_ROW;
    }

    /// <summary>Runs it to its end and makes it ready again.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run()
    {
        try
        {
            while (Step())
            {
            }

            return connection.Changes;
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Every row, made into something; then ready again.</summary>
    public List<T> Rows<T>(Func<NativeStatement, T> row)
    {
        var rows = new List<T>();
        try
        {
            while (Step())
            {
                rows.Add(row(this));
            }

            return rows;
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Ready for other values. What was bound stays until then.</summary>
    public void Reset() => raw.sqlite3_reset(handle); // repeats the error of the step before it, which was thrown there

    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    public long Number(int column) => raw.sqlite3_column_int64(handle, column);

    public double Real(int column) => raw.sqlite3_column_double(handle, column);

    public string Text(int column) => raw.sqlite3_column_text(handle, column).utf8_to_string() ?? "";

    /// <summary>Valid until the next step or reset.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(handle, column);

    public Guid Guid(int column) => new(Blob(column), bigEndian: true);

    public DateTimeOffset Moment(int column) => new(Number(column), TimeSpan.Zero);

    public void Dispose() => handle.Dispose();
}
