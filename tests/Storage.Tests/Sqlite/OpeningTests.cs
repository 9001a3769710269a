using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NetflixClone.Storage.Sqlite;
using Orleans.Storage;

namespace NetflixClone.Storage.Tests.Sqlite;

public sealed class OpeningTests : IDisposable
{
    private readonly SqliteStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_new_folder_gets_a_database_of_the_latest_schema()
    {
        _ = _store.Database;

        _store.Ask("PRAGMA user_version").ShouldBe((long)Schema.Latest);
        _store.Ask("PRAGMA application_id").ShouldBe(Schema.ApplicationId);
        _store.Ask("PRAGMA journal_mode").ShouldBe("wal");
    }

    [Fact]
    public void An_empty_file_which_a_crash_may_leave_becomes_a_database()
    {
        File.WriteAllBytes(_store.DatabasePath, []);

        _ = _store.Database;

        _store.Ask("PRAGMA user_version").ShouldBe((long)Schema.Latest);
    }

    [Fact]
    public void A_database_without_a_table_which_a_crash_may_leave_becomes_ours()
    {
        _store.Ask("PRAGMA journal_mode = WAL");

        _ = _store.Database;

        _store.Ask("PRAGMA user_version").ShouldBe((long)Schema.Latest);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        File.WriteAllText(_store.DatabasePath, string.Concat(Enumerable.Repeat("This is a letter to my aunt. ", 1_000)));

        RefusedAndUntouched().ShouldContain("not a database");
    }

    [Fact]
    public void A_database_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        MakeDatabase();
        _store.Ask($"PRAGMA user_version = {Schema.Latest + 1}");

        RefusedAndUntouched().ShouldContain("newer version");
    }

    [Fact]
    public void A_database_of_another_product_is_refused_and_left_as_it_is()
    {
        _store.Ask("CREATE TABLE recipe (name TEXT)");

        RefusedAndUntouched().ShouldContain("another product");
    }

    [Fact]
    public void A_database_with_a_broken_page_is_refused_and_left_as_it_is()
    {
        MakeDatabase();
        using (var file = File.OpenWrite(_store.DatabasePath))
        {
            file.Position = 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, 4096).ToArray());
        }

        RefusedAndUntouched().ShouldContain("corrupt");
    }

    [Fact]
    public void A_database_that_is_cut_short_is_refused_and_left_as_it_is()
    {
        MakeDatabase();
        using (var file = File.OpenWrite(_store.DatabasePath))
        {
            file.SetLength(file.Length - 5_000);
        }

        RefusedAndUntouched().ShouldContain("cannot be used");
    }

    [Fact]
    public async Task A_journal_that_a_crash_left_is_taken_in()
    {
        await _store.Members.RegisterAsync(The.Id(1), "a@example.org", The.Moment);
        using var crashed = new SqliteStore();
        foreach (var file in Directory.GetFiles(_store.Folder, DatabaseFile.Name + "*"))
        {
            File.Copy(file, Path.Combine(crashed.Folder, Path.GetFileName(file)));
        }

        (await crashed.Members.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public void A_folder_that_another_process_holds_is_refused()
    {
        _ = _store.Database;
        using var second = SqliteStore.Compose(_store.Folder);

        var refusal = Should.Throw<StorageException>(() => second.GetRequiredService<SqliteDatabase>());

        refusal.Message.ShouldContain(_store.Folder);
        refusal.Message.ShouldContain("in use by another process");
    }

    [Fact]
    public void A_folder_is_free_again_once_its_holder_closed()
    {
        _ = _store.Database;
        _store.Close();

        _ = _store.Database;

        _store.Ask("PRAGMA user_version").ShouldBe((long)Schema.Latest);
    }

    [Fact]
    public async Task A_host_does_not_start_on_a_database_that_cannot_be_used()
    {
        File.WriteAllText(_store.DatabasePath, new string('x', 10_000));
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSqliteStorage(options => options.Directory = _store.Folder);
        using var host = builder.Build();

        var refusal = await Should.ThrowAsync<StorageException>(() => host.StartAsync());

        refusal.Message.ShouldContain(_store.DatabasePath);
    }

    [Fact]
    public void A_missing_folder_setting_is_named()
    {
        using var services = SqliteStore.Compose("");

        var refusal = Should.Throw<OptionsValidationException>(() => services.GetRequiredService<SqliteDatabase>());

        refusal.Message.ShouldBe("Storage:Directory is missing.");
    }

    [Fact]
    public void The_folder_comes_from_the_configuration()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection([new("Storage:Directory", _store.Folder)]).Build());
        services.AddSqliteStorage();
        using var provider = services.BuildServiceProvider();

        _ = provider.GetRequiredService<SqliteDatabase>();

        File.Exists(_store.DatabasePath).ShouldBeTrue();
    }

    [Fact]
    public void Grains_that_name_no_provider_find_the_store()
    {
        var byName = _store.Services.GetRequiredKeyedService<IGrainStorage>("Default");

        byName.ShouldBeSameAs(_store.Grains);
    }

    [Fact]
    public async Task It_is_healthy_while_writes_reach_the_disk_and_says_so_when_they_do_not()
    {
        var health = _store.Services.GetRequiredService<HealthCheckService>();

        var working = await health.CheckHealthAsync();
        _store.Database.Dispose();
        var closed = await health.CheckHealthAsync();

        working.Entries["storage"].Status.ShouldBe(HealthStatus.Healthy);
        closed.Entries["storage"].Status.ShouldBe(HealthStatus.Unhealthy);
        closed.Entries["storage"].Description.ShouldBe("The store is closed.");
    }

    private void MakeDatabase()
    {
        _ = _store.Database;
        _store.Close();
        SqliteConnection.ClearAllPools();
    }

    private string RefusedAndUntouched()
    {
        var before = File.ReadAllBytes(_store.DatabasePath);

        var refusal = Should.Throw<StorageException>(() => _store.Database);

        File.ReadAllBytes(_store.DatabasePath).ShouldBe(before);
        Directory.GetFiles(_store.Folder).Select(Path.GetFileName).ShouldBe([DatabaseFile.Name, "netflixclone.lock"], ignoreOrder: true);
        refusal.Message.ShouldContain(_store.DatabasePath);
        refusal.Message.ShouldContain("Nothing was changed.");
        return refusal.Message;
    }
}
