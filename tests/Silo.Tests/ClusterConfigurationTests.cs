using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using NetflixClone.Silo.Cluster;

namespace NetflixClone.Silo.Tests;

public sealed class ClusterConfigurationTests
{
    [Fact]
    public void A_process_without_a_cluster_is_alone() => Read(("Cluster:SiloPort", "1")).ShouldBeNull();

    [Fact]
    public void A_cluster_is_what_the_configuration_says()
    {
        var cluster = Read(("Cluster:Id", "films"), ("Cluster:Address", "10.0.0.7"), ("Cluster:GatewayPort", "4000"), ("MySql:ConnectionString", "…")).ShouldNotBeNull();

        (cluster.Id, cluster.Address, cluster.SiloPort, cluster.GatewayPort).ShouldBe(("films", "10.0.0.7", 11_111, 4_000));
    }

    [Fact]
    public void What_processes_have_to_share_is_asked_for_by_name() =>
        Refusal(("Cluster:Id", "films")).ShouldContain("MySql:ConnectionString is missing: all processes of a cluster share it.");

    [Theory]
    [InlineData("Cluster:Id", "two words", "Cluster:Id takes 1 to 100 letters, digits, dots, hyphens and underscores.")]
    [InlineData("Cluster:Address", "nowhere", "Cluster:Address is not an IP address.")]
    [InlineData("Cluster:SiloPort", "70000", "Cluster:SiloPort must be between 1 and 65535.")]
    [InlineData("Cluster:GatewayPort", "11111", "Cluster:SiloPort and Cluster:GatewayPort must not be the same.")]
    [InlineData("Cluster:ProbeEvery", "00:01:00", "Cluster:ProbeEvery must be between 00:00:00.100 and 00:00:30.")]
    [InlineData("Cluster:MissedProbes", "0", "Cluster:MissedProbes must be between 1 and 20.")]
    [InlineData("Cluster:StartPatience", "00:00:00", "Cluster:StartPatience must be between 00:00:01 and 01:00:00.")]
    [InlineData("Cluster:CallTimeout", "soon", "Cluster:CallTimeout is 'soon', which is no duration such as 00:00:30.")]
    [InlineData("Cluster:CallTimeout", "00:02:00", "Cluster:CallTimeout must be between 00:00:01 and 00:01:00.")]
    public void A_wrong_setting_is_refused_with_its_name(string setting, string value, string said) =>
        Refusal(("Cluster:Id", "films"), ("MySql:ConnectionString", "…"), (setting, value)).ShouldHaveSingleItem().ShouldBe(said);

    private static IEnumerable<string> Refusal(params (string Setting, string Value)[] settings) =>
        Should.Throw<OptionsValidationException>(() => Read(settings)).Failures;

    private static ClusterSettings? Read(params (string Setting, string Value)[] settings)
    {
        using var configuration = new ConfigurationManager();
        foreach (var (setting, value) in settings)
        {
            configuration[setting] = value; // what comes later counts
        }

        return ClusterConfiguration.Read(configuration, "MySql:ConnectionString");
    }
}
