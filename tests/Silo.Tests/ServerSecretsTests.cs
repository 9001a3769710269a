using NetflixClone.Storage;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Silo.Tests;

public sealed class ServerSecretsTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    private string SecretsFile => Path.Combine(_data.Path, "secrets.json");

    public void Dispose() => _data.Dispose();

    [Fact]
    public void A_new_folder_gets_a_secret_of_its_own_for_each_setting()
    {
        var secrets = ServerSecrets.Of(Path.Combine(_data.Path, "new"));

        secrets.Keys.ShouldBe(ServerSecrets.Settings, ignoreOrder: true);
        secrets.Values.ShouldBeUnique();
        secrets.Values.ShouldAllBe(secret => Convert.FromBase64String(secret).Length == 48);
    }

    [Fact]
    public void Secrets_are_made_once()
    {
        var first = ServerSecrets.Of(_data.Path);

        ServerSecrets.Of(_data.Path).ShouldBe(first, ignoreOrder: true);
    }

    [Fact]
    public void Only_the_user_of_the_server_can_read_them()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // there the folder's own rights say who can
        }

        ServerSecrets.Of(_data.Path);

        File.GetUnixFileMode(SecretsFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void A_folder_with_data_but_no_secrets_is_refused_and_stays_as_it_is()
    {
        File.WriteAllText(Path.Combine(_data.Path, "netflixclone.db"), "data");

        var refusal = Should.Throw<StorageException>(() => ServerSecrets.Of(_data.Path));

        refusal.Message.ShouldContain(SecretsFile);
        Directory.GetFiles(_data.Path).Select(Path.GetFileName).ShouldBe(["netflixclone.db"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"Tokens:Key\":\"a")]
    [InlineData("{\"Tokens:Key\":7}")]
    public void A_damaged_file_is_refused_and_stays_as_it_is(string content)
    {
        File.WriteAllText(SecretsFile, content);

        var refusal = Should.Throw<StorageException>(() => ServerSecrets.Of(_data.Path));

        refusal.Message.ShouldBe($"{SecretsFile} is damaged. Restore it from a backup.");
        File.ReadAllText(SecretsFile).ShouldBe(content);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{\"Tokens:Key\":\"a\",\"Passwords:Key\":\"b\"}")]
    public void A_file_that_lacks_a_secret_is_refused(string content)
    {
        File.WriteAllText(SecretsFile, content);

        Should.Throw<StorageException>(() => ServerSecrets.Of(_data.Path)).Message.ShouldContain("lacks one of the secrets");
    }

    [Fact]
    public void A_draft_that_a_crash_left_behind_is_no_secret()
    {
        File.WriteAllText(SecretsFile + ".new", "{\"Tok");

        ServerSecrets.Of(_data.Path).Count.ShouldBe(3);

        File.Exists(SecretsFile + ".new").ShouldBeFalse();
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_refused_by_the_name_of_its_setting()
    {
        var file = Path.Combine(_data.Path, "file");
        File.WriteAllText(file, "");

        Should.Throw<StorageException>(() => ServerSecrets.Of(Path.Combine(file, "folder"))).Message.ShouldStartWith("Storage:Directory (");
    }
}
