using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NetflixClone.Bench.Engine;
using NetflixClone.Bench.Frame;
using NetflixClone.Storage;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Bench.Writes;

/// <summary>Durable writes of a thousand grains at once, beside a bare driver loop that upserts the same bytes 500 a transaction.</summary>
internal sealed class GrainWritesBenchmark : IBenchmark
{
    private const int Rounds = 5;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);

    public string Name => "grain-writes";

    public string About => "durable writes/s of 1,000 grains at once, beside a bare SQLite loop of 500 upserts a transaction";

    public async Task Run(Report report)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Artifacts, "bench", $"grain-writes-{Guid.NewGuid():N}")).FullName; // a real disk; /tmp may be none
        try
        {
            await using var silo = await LocalSilo.Start(builder =>
            {
                builder.Services.AddSingleton<IJsonTypeInfoResolver>(BenchStates.Default);
                builder.AddSqliteStorage(options => options.Directory = Path.Combine(folder, "ours"));
            });
            using var bare = new BareUpserts(Path.Combine(folder, "bare.db"), BenchState.Sample(0));

            report.Add("writes", "writes/s", await Comparison.Interleave(Rounds, () => ManyWriters.Run(silo.Grains, Round), () => Task.FromResult(bare.Run(Round))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What the driver does when nothing of ours is around it.</summary>
    private sealed class BareUpserts : IDisposable
    {
        private const int PerTransaction = 500;

        private readonly SqliteConnection _connection;
        private readonly SqliteCommand _upsert;
        private readonly SqliteParameter _key;
        private int _next;

        public BareUpserts(string path, BenchState state)
        {
            _connection = new($"Data Source={path};Pooling=False");
            _connection.Open();
            using var setUp = _connection.CreateCommand();
            setUp.CommandText = """
                PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
                CREATE TABLE state (type TEXT, key TEXT, name TEXT, version INTEGER, payload BLOB, PRIMARY KEY (type, key, name));
                """;
            setUp.ExecuteNonQuery();

            _upsert = _connection.CreateCommand();
            _upsert.CommandText = """
                INSERT INTO state VALUES ('bench', $key, 'state', 1, $payload) ON CONFLICT DO UPDATE SET payload = excluded.payload, version = version + 1
                """;
            _key = _upsert.Parameters.Add("$key", SqliteType.Text);
            _upsert.Parameters.Add("$payload", SqliteType.Blob).Value = JsonSerializer.SerializeToUtf8Bytes(state, BenchStates.Default.BenchState);
        }

        public double Run(TimeSpan time)
        {
            var began = TimeProvider.System.GetTimestamp();
            var writes = 0L;
            for (; TimeProvider.System.GetElapsedTime(began) < time; writes += PerTransaction)
            {
                using var transaction = _connection.BeginTransaction();
                _upsert.Transaction = transaction;
                for (var i = 0; i < PerTransaction; i++)
                {
                    _key.Value = $"{_next++ % ManyWriters.Grains:x32}";
                    _upsert.ExecuteNonQuery();
                }

                transaction.Commit();
            }

            return writes / TimeProvider.System.GetElapsedTime(began).TotalSeconds;
        }

        public void Dispose()
        {
            _upsert.Dispose();
            _connection.Dispose();
        }
    }
}
