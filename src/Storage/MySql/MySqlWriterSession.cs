using System.Globalization;
using MySql.Data.MySqlClient;

namespace NetflixClone.Storage.MySql;

/// <summary>A writer's connection, opened anew when it is lost, and never two at a time: what an earlier one began has ended before the next one begins.</summary>
/// <remarks>
/// Each holds a lock of the server under the writer's name (GET_LOCK), which the server releases when it has ended the connection and rolled back
/// or committed what was open there. Whoever comes next ends the holder and waits for the lock; what <c>write_mark</c> says then is final.
/// </remarks>
internal sealed class MySqlWriterSession(MySqlAddress address) : IDisposable
{
    private const int UnknownThread = 1094;

    private readonly string _name = $"netflixclone.{Guid.NewGuid():N}";
    private MySqlSession? _session;

    /// <summary>Whether there is one that can be used.</summary>
    public bool IsOpen => _session is { IsOpen: true };

    /// <summary>The connection; a new one if there is none.</summary>
    public MySqlSession Open()
    {
        if (_session is { IsOpen: true } open)
        {
            return open;
        }

        Close();
        var session = new MySqlSession(address);
        try
        {
            TakeOver(session);
            session.Send("SET SESSION autocommit = 0");
        }
        catch (Exception failure)
        {
            session.Dispose();
            throw MySqlFailure.Of(failure, address);
        }

        return _session = session;
    }

    /// <summary>Commits the open transaction under a number that tells it from the one before.</summary>
    public void Commit(long number) => _session?.Send(string.Create(CultureInfo.InvariantCulture, $"""
        INSERT INTO write_mark (writer, number) VALUES ('{_name}', {number}) ON DUPLICATE KEY UPDATE number = VALUES(number);
        COMMIT
        """));

    /// <summary>The number of the last transaction that was committed; null before the first.</summary>
    public long? LastCommitted() => _session?.Number("SELECT number FROM write_mark WHERE writer = @p1", _name);

    /// <summary>Undoes the open transaction; a connection on which even that fails is given up, which does the same.</summary>
    public void RollBack()
    {
        try
        {
            _session?.Send("ROLLBACK");
        }
        catch (MySqlException)
        {
            Close();
        }
    }

    public void Close()
    {
        _session?.Dispose();
        _session = null;
    }

    /// <summary>Leaves nothing behind.</summary>
    public void Dispose()
    {
        try
        {
            if (IsOpen)
            {
                _session?.Send($"DELETE FROM write_mark WHERE writer = '{_name}'; COMMIT");
            }
        }
        catch (Exception failure) when (failure is MySqlException or IOException or InvalidOperationException)
        {
            // it is removed as one that was not used for a week
        }

        Close();
    }

    private void TakeOver(MySqlSession session)
    {
        if (session.Number("SELECT IS_USED_LOCK(@p1)", _name) is { } holder)
        {
            try
            {
                session.Send(string.Create(CultureInfo.InvariantCulture, $"KILL CONNECTION {holder}"));
            }
            catch (MySqlException failure) when (failure.Number == UnknownThread)
            {
                // it has just ended by itself
            }
        }

        if (session.Number("SELECT GET_LOCK(@p1, 1)", _name) != 1)
        {
            throw new StorageException($"{address.Name} has not ended an earlier connection yet.") { IsTransient = true };
        }
    }
}
