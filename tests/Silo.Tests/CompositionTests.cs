using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NetflixClone.Grains.Accounts;
using NetflixClone.Silo.Cluster;
using NetflixClone.TestKit;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Silo.Tests;

public sealed class CompositionTests : IDisposable
{
    private static readonly SignUp Ada = new("ada@example.org", "correct horse", "Firefox on Linux");

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_folder_is_all_that_a_silo_needs()
    {
        await using var silo = await Start();

        (await Email(silo).SignUp(Ada)).ShouldBeOfType<SignUpOutcome.SignedUp>();
    }

    [Fact]
    public async Task A_second_start_on_the_same_folder_remembers_who_signed_up()
    {
        await using (var first = await Start())
        {
            await Email(first).SignUp(Ada);
            await first.Host.StopAsync();
        }

        await using var second = await Start();

        (await Email(second).SignIn(new(Ada.Password, Ada.Device))).ShouldBeOfType<SignInOutcome.SignedIn>();
    }

    [Theory]
    [InlineData("Demo:Clip", "no-such-folder", "Demo:Clip is not a folder.")]
    [InlineData("Training:SimulatedViewers", "no-such-file", "Training:SimulatedViewers is not a file.")]
    [InlineData("Installation:OwnerEmail", "nobody", "Installation:OwnerEmail is no e-mail address.")]
    [InlineData("Training:Every", "00:00:01", "Training:Every must be between 00:00:10 and 7.00:00:00.")]
    [InlineData("Passwords:Key", "abc", "Passwords:Key must be at least 32 bytes in base64.")]
    public async Task A_wrong_setting_stops_the_start_with_its_name(string setting, string value, string said)
    {
        var refusal = await Should.ThrowAsync<OptionsValidationException>(() => Start((setting, value)));

        refusal.Failures.ShouldHaveSingleItem().ShouldBe(said);
    }

    [EmbeddedFact("This engine joins.")]
    public void A_build_for_one_process_does_not_join_a_cluster_and_says_so_before_anything_else()
    {
        const string Said = "Cluster:Id is set, but this build runs everything in one process. Build it with -p:Engine=Orleans, or leave Cluster:Id out.";

        Should.Throw<ClusterException>(() => Builder(("Cluster:Id", "films")).AddSiloOfCluster()).Message.ShouldBe(Said);
        Should.Throw<ClusterException>(() => Builder(("Cluster:Id", "two words")).AddGrainsOfClusterOrProcess()).Message.ShouldBe(Said);
    }

    [Fact]
    public void A_silo_of_no_cluster_is_refused_and_told_what_to_start_instead() =>
        Should.Throw<ClusterException>(() => Builder().AddSiloOfCluster()).Message.ShouldBe(
            "Cluster:Id is missing: a silo alone is one of a cluster. For one process with everything in it, start NetflixClone.Api.");

    private static IEmailGrain Email(RunningSilo silo) => silo.Host.Services.GetRequiredService<IGrainFactory>().GetGrain<IEmailGrain>(Ada.Email);

    private HostApplicationBuilder Builder(params (string Setting, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = Environments.Development });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Directory"] = _data.Path,
            ["Passwords:Cost"] = "4",
            ["Passwords:PinCost"] = "4",
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Setting, (string?)setting.Value)));
        return builder;
    }

    private async Task<RunningSilo> Start(params (string Setting, string Value)[] settings)
    {
        var builder = Builder(settings);
        builder.AddSilo();
        var silo = new RunningSilo(builder.Build());
        try
        {
            await silo.Host.StartAsync();
            return silo;
        }
        catch
        {
            await silo.DisposeAsync();
            throw;
        }
    }

    private sealed record RunningSilo(IHost Host) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ((IAsyncDisposable)Host).DisposeAsync();
    }
}
