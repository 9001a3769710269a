using NetflixClone.ServiceDefaults;
using NetflixClone.Silo.Hosting;

namespace NetflixClone.Silo;

/// <summary>A silo alone: grains for the API processes of its cluster. Over HTTP it serves health and metrics only.</summary>
internal static class Program
{
    private const string Usage = """
        NetflixClone.Silo [--Section:Name VALUE]…    run grains as one silo of a cluster; docs/operations.md lists the settings
        NetflixClone.Silo --help                     this text
        """;

    private static async Task<int> Main(string[] args) => CommandLine.AnswerInstead(args, Usage) ?? await Startup.RunAsync(() =>
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
