using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NetflixClone.Storage.MySql;
using Orleans.Storage;

namespace NetflixClone.Storage.Tests.MySql;

[Collection(MariaDb.Collection)]
public sealed class MySqlOpeningTests(MariaDb server) : IDisposable
{
    private readonly MySqlStore _store = server.NewStore();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void An_empty_database_gets_the_tables_of_the_latest_schema()
    {
        _ = _store.Database;

        _store.Ask("SELECT max(version) FROM schema_version").ShouldBe((long)MySqlSchema.Scripts.Count);
        _store.Ask("SELECT count(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND engine <> 'InnoDB'").ShouldBe(0L);
    }

    [Fact]
    public async Task A_database_of_an_older_schema_is_brought_up_to_date_and_keeps_what_it_holds()
    {
        MakeVersion1();
        _store.Ask("INSERT INTO grain_state VALUES ('shelf', 'old', 'shelf', 41, 1, 0, '{\"name\":\"Old films\"}')");
        var state = new GrainState<Shelf>();

        await _store.Grains.ReadStateAsync(The.StateName, GrainId.Create("shelf", "old"), state);

        state.State.ShouldNotBeNull().Name.ShouldBe("Old films");
        state.ETag.ShouldBe("41");
        (await _store.Members.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public void A_script_that_broke_off_half_way_is_run_again()
    {
        MakeVersion1();
        _store.Ask(MySqlSchema.Scripts[1]);

        _ = _store.Database;

        _store.Ask("SELECT max(version) FROM schema_version").ShouldBe((long)MySqlSchema.Scripts.Count);
    }

    [Fact]
    public async Task Processes_that_start_at_once_migrate_one_after_the_other()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            using var silo = _store.Second();
            silo.GetRequiredService<MySqlDatabase>();
        })));

        _store.Ask("SELECT count(*) FROM schema_version").ShouldBe((long)MySqlSchema.Scripts.Count);
    }

    [Fact]
    public void A_database_that_another_process_goes_on_migrating_is_refused()
    {
        var address = new MySqlAddress(_store.Options);
        using var other = new MySqlSession(address);
        other.Send($"DO GET_LOCK('netflixclone.schema.{_store.DatabaseName}', 1)");
        using var session = new MySqlSession(address);

        var refusal = Should.Throw<StorageException>(() => MySqlSchema.Migrate(session, address, MySqlSchema.Scripts, patience: TimeSpan.FromSeconds(2)));

        refusal.Message.ShouldContain("Another process has been migrating");
        _store.Ask("SELECT count(*) FROM information_schema.tables WHERE table_schema = DATABASE()").ShouldBe(0L);
    }

    [Fact]
    public void A_database_of_a_newer_version_is_refused()
    {
        _ = _store.Database;
        _store.Close();
        _store.Ask($"INSERT INTO schema_version (version) VALUES ({MySqlSchema.Scripts.Count + 1})");

        var refusal = Should.Throw<StorageException>(() => _store.Database);

        refusal.Message.ShouldContain(_store.DatabaseName);
        refusal.Message.ShouldContain("newer version");
        refusal.Message.ShouldContain("Nothing was changed.");
    }

    [Fact]
    public void A_database_of_another_product_is_refused_and_left_as_it_is()
    {
        _store.Ask("CREATE TABLE recipe (name TEXT)");

        var refusal = Should.Throw<StorageException>(() => _store.Database);

        refusal.Message.ShouldContain("another product");
        _store.Ask("SELECT count(*) FROM information_schema.tables WHERE table_schema = DATABASE()").ShouldBe(1L);
    }

    [Theory]
    [InlineData("Database=test", "Database=no_such", "does not exist")]
    [InlineData("User ID=root", "User ID=stranger;Password=wrong", "refuses this user")]
    [InlineData("Port=", "Port=1", "does not answer")]
    public async Task A_host_does_not_start_on_a_database_that_cannot_be_reached(string right, string wrong, string sentence)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddMySqlStorage(options =>
        {
            options.ConnectionString = _store.Options.ConnectionString.Replace(right, wrong, StringComparison.Ordinal);
            options.Timeout = _store.Timeout;
        });
        using var host = builder.Build();

        var refusal = await Should.ThrowAsync<StorageException>(() => host.StartAsync());

        refusal.Message.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("Server=localhost;User ID=root")]
    public void A_connection_string_that_is_none_or_names_no_database_is_refused_by_its_setting(string connectionString)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMySqlStorage(options => options.ConnectionString = connectionString);
        services.AddSingleton<Microsoft.Extensions.Configuration.IConfiguration>(new Microsoft.Extensions.Configuration.ConfigurationManager());
        using var provider = services.BuildServiceProvider();

        var refusal = Should.Throw<OptionsValidationException>(() => provider.GetRequiredService<MySqlDatabase>());

        refusal.Message.ShouldStartWith("MySql:ConnectionString is not one that names a database");
    }

    [Fact]
    public void Grains_that_name_no_provider_find_the_store()
    {
        var byName = _store.Services.GetRequiredKeyedService<IGrainStorage>("Default");

        byName.ShouldBeSameAs(_store.Grains);
    }

    [Fact]
    public async Task It_is_healthy_while_writes_are_committed_and_says_so_when_they_are_not()
    {
        var health = _store.Services.GetRequiredService<HealthCheckService>();

        var working = await health.CheckHealthAsync();
        _store.Database.Dispose();
        var closed = await health.CheckHealthAsync();

        working.Entries["storage"].Status.ShouldBe(HealthStatus.Healthy);
        closed.Entries["storage"].Status.ShouldBe(HealthStatus.Unhealthy);
        closed.Entries["storage"].Description.ShouldBe("The store is closed.");
    }

    private void MakeVersion1()
    {
        _store.Ask("CREATE TABLE schema_version (version BIGINT PRIMARY KEY, applied_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP)");
        _store.Ask(MySqlSchema.Scripts[0]);
        _store.Ask("INSERT INTO schema_version (version) VALUES (1)");
    }
}
