using NetflixClone.ServiceDefaults;
using NetflixClone.Silo;
using NetflixClone.Silo.Cluster;
using NetflixClone.Silo.Hosting;

// A silo alone: grains for the API processes of its cluster. What they serve over HTTP is told in src/Api; here it is health and metrics.
return await Startup.RunAsync(async () =>
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
