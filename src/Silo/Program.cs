using NetflixClone.ServiceDefaults;
using NetflixClone.Silo.Cluster;
using NetflixClone.Silo.Hosting;

namespace NetflixClone.Silo;

/// <summary>A silo alone: grains for the API processes of its cluster. Over HTTP it serves health and metrics only.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args) => Startup.RunAsync(async () =>
    {
        var builder = WebApplication.CreateSlimBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);
        if (string.IsNullOrEmpty(builder.Configuration[$"{ClusterSettings.Section}:{nameof(ClusterSettings.Id)}"]))
        {
            throw new ClusterException("Cluster:Id is missing: a silo alone is one of a cluster. For one process with everything in it, start NetflixClone.Api.");
        }

        builder.AddServiceDefaults();
        builder.AddSilo();

        await using var app = builder.Build();
        app.MapServiceDefaults();
        app.AnnounceWhenReady("The silo");
        await app.RunAsync();
    });
}
