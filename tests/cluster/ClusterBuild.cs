using NetflixClone.TestKit.Product;

namespace NetflixClone.Cluster;

/// <summary>The programs of a cluster, built with <c>Engine=Orleans</c>.</summary>
/// <param name="Silo">The silo's .dll.</param>
/// <param name="Api">The API process's .dll.</param>
internal sealed record ClusterBuild(string Silo, string Api)
{
    /// <summary>The build in that configuration, or null when there is none.</summary>
    public static ClusterBuild? Find(string configuration)
    {
        var build = new ClusterBuild(Program("Silo", configuration), Program("Api", configuration));
        return File.Exists(build.Silo) && File.Exists(build.Api) ? build : null;
    }

    private static string Program(string project, string configuration) =>
        Path.Combine(Repository.Artifacts, "orleans", "bin", project, configuration, $"NetflixClone.{project}.dll");
}
