using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace NetflixClone.Payments.Simulator;

/// <summary>The simulator's books: a small database of its own, so that PayPal's side of a payment survives what happens to ours.</summary>
internal sealed class SimulatorStore : IDisposable
{
    /// <summary>Its name in the folder.</summary>
    public const string FileName = "paypal-simulator.db";

    private readonly Lock _lock = new();
    private readonly SqliteConnection _connection;

    /// <summary>Opens the books, or begins them.</summary>
    /// <exception cref="PaymentProviderException">The file cannot be used; the message says why.</exception>
    public SimulatorStore(string directory)
    {
        var path = Path.GetFullPath(Path.Combine(directory, FileName));
        _connection = new($"Data Source={path};Pooling=False");
        try
        {
            Directory.CreateDirectory(directory);
            _connection.Open();
            Run("""
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = FULL;
                CREATE TABLE IF NOT EXISTS subscription (id TEXT PRIMARY KEY, request_id TEXT NOT NULL UNIQUE, document TEXT NOT NULL) STRICT;
                """);
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            _connection.Dispose();
            throw new PaymentProviderException($"The PayPal simulator cannot use {path}: {failure.Message}", failure);
        }
    }

    /// <summary>Stores a new one, unless one was made by the same request.</summary>
    /// <returns>The one that is stored now.</returns>
    public SimulatedSubscription Add(SimulatedSubscription subscription) => Alone(() =>
    {
        Run(
            "INSERT INTO subscription VALUES ($id, $request, $document) ON CONFLICT (request_id) DO NOTHING",
            ("$id", subscription.Id), ("$request", subscription.Request.RequestId), ("$document", Write(subscription)));
        return Read("SELECT document FROM subscription WHERE request_id = $key", subscription.Request.RequestId) ?? subscription;
    });

    /// <summary>The one of that id, or null.</summary>
    public SimulatedSubscription? Find(string id) => Alone(() => Read("SELECT document FROM subscription WHERE id = $key", id));

    /// <summary>Changes one, with nobody else in between; null when there is none.</summary>
    public SimulatedSubscription? Update(string id, Func<SimulatedSubscription, SimulatedSubscription> change) => Alone(() =>
    {
        if (Read("SELECT document FROM subscription WHERE id = $key", id) is not { } stored)
        {
            return null;
        }

        var changed = change(stored);
        if (changed != stored)
        {
            Run("UPDATE subscription SET document = $document WHERE id = $id", ("$id", id), ("$document", Write(changed)));
        }

        return changed;
    });

    public void Dispose() => _connection.Dispose();

    private static string Write(SimulatedSubscription subscription) => JsonSerializer.Serialize(subscription, SimulatorJson.Default.SimulatedSubscription);

    /// <summary>One call at a time; a disk that fails looks like a PayPal that is down.</summary>
    private T Alone<T>(Func<T> call)
    {
        lock (_lock)
        {
            try
            {
                return call();
            }
            catch (SqliteException failure)
            {
                throw new PaymentProviderException($"The PayPal simulator cannot read or write its books: {failure.Message}", failure) { IsTransient = true };
            }
        }
    }

    private SimulatedSubscription? Read(string sql, string key)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$key", key);
        return command.ExecuteScalar() is string document
            ? JsonSerializer.Deserialize(document, SimulatorJson.Default.SimulatedSubscription)
            : null;
    }

    private void Run(string sql, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
