using Microsoft.Extensions.Configuration;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Silo.Tests;

public sealed class EmbeddedDefaultsTests : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly ConfigurationManager _configuration = new();

    public EmbeddedDefaultsTests() => Configure(("Storage:Directory", _data.Path));

    public void Dispose()
    {
        _configuration.Dispose();
        _data.Dispose();
    }

    [Fact]
    public void All_state_lies_in_the_folder_that_was_configured()
    {
        EmbeddedDefaults.AddTo(_configuration);

        _configuration["Storage:Directory"].ShouldBe(_data.Path);
        _configuration["Payments:Simulator:Directory"].ShouldBe(_data.Path);
    }

    [Fact]
    public void The_demo_that_is_named_is_there()
    {
        EmbeddedDefaults.AddTo(_configuration);

        File.Exists(_configuration["Demo:Catalogue"]).ShouldBeTrue();
        Directory.Exists(_configuration["Demo:Clip"]).ShouldBeTrue();
        File.Exists(_configuration["Training:SimulatedViewers"]).ShouldBeTrue();
    }

    [Fact]
    public void What_is_configured_wins()
    {
        Configure(("Demo:Catalogue", "mine.json"), ("Tokens:Key", "my own key"));

        EmbeddedDefaults.AddTo(_configuration);

        _configuration["Demo:Catalogue"].ShouldBe("mine.json");
        _configuration["Tokens:Key"].ShouldBe("my own key");
        _configuration["Passwords:Key"].ShouldBe(ServerSecrets.Of(_data.Path)["Passwords:Key"]);
    }

    [Fact]
    public void Who_configures_every_secret_gets_no_file_of_secrets()
    {
        Configure([.. ServerSecrets.Settings.Select(setting => (setting, "my own key"))]);

        EmbeddedDefaults.AddTo(_configuration);

        Directory.GetFiles(_data.Path).ShouldBeEmpty();
    }

    [Fact]
    public void A_process_of_a_cluster_gets_no_state_or_secrets_of_its_own()
    {
        EmbeddedDefaults.AddTo(_configuration, isShared: true);

        ServerSecrets.Settings.ShouldAllBe(setting => _configuration[setting] == null);
        _configuration["Payments:Simulator:Directory"].ShouldBeNull();
        Directory.GetFiles(_data.Path).ShouldBeEmpty();
    }

    private void Configure(params (string Setting, string Value)[] settings) =>
        _configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Setting, (string?)setting.Value)));
}
