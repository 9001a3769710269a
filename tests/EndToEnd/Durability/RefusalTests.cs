using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using NetflixClone.TestKit.Product;

namespace NetflixClone.EndToEnd.Durability;

public sealed class RefusalTests
{
    [Fact]
    public async Task A_corrupt_database_is_refused_with_a_sentence_and_left_as_it_is()
    {
        using var data = await Used();
        await using (var file = File.OpenWrite(Database(data)))
        {
            file.Seek(4096, SeekOrigin.Begin);
            await file.WriteAsync(RandomNumberGenerator.GetBytes(8192));
        }

        await RefusesAndTouchesNothing(data, "corrupt");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_with_a_sentence_and_left_as_it_is()
    {
        using var data = await Used();
        await File.WriteAllTextAsync(Database(data), "These are holiday pictures, not a database. " + new string('.', 4096));

        await RefusesAndTouchesNothing(data, "netflixclone.db cannot be used");
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_with_a_sentence_and_left_as_it_is()
    {
        using var data = await Used();
        await using (var connection = new SqliteConnection($"Data Source={Database(data)};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 9999; PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
        }

        await RefusesAndTouchesNothing(data, "newer version");
    }

    private static async Task<TemporaryFolder> Used()
    {
        var data = new TemporaryFolder();
        await using var product = await ProductProcess.Start(data.Path);
        await product.Stop();
        return data;
    }

    private static async Task RefusesAndTouchesNothing(TemporaryFolder data, string word)
    {
        var before = await Fingerprints(data);

        var (exitCode, log) = await ProductProcess.StartAndExpectRefusal(data.Path);

        exitCode.ShouldNotBe(0);
        log.ShouldContain(word);
        log.ShouldNotContain("   at ", Case.Sensitive); // a sentence, not a stack trace
        (await Fingerprints(data)).ShouldBe(before);
    }

    private static string Database(TemporaryFolder data) => Path.Combine(data.Path, "netflixclone.db");

    private static async Task<string[]> Fingerprints(TemporaryFolder data) =>
        await Task.WhenAll(Directory.EnumerateFiles(data.Path, "*", SearchOption.AllDirectories).Order().Select(async file =>
            $"{Path.GetFileName(file)} {Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(file)))}"));
}
