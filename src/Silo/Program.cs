using NetflixClone.ServiceDefaults;
using NetflixClone.Silo.Hosting;

namespace NetflixClone.Silo;

/// <summary>A silo alone: grains for the API processes of its cluster. Over HTTP it serves health and metrics only.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args) => Startup.RunAsync(() =>
    {
        var builder = WebApplication.CreateSlimBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);
        builder.AddServiceDefaults();
        builder.AddSiloOfCluster();

        var app = builder.Build();
        app.MapServiceDefaults();
        app.AnnounceWhenReady("The silo");
        return app;
    });
}
