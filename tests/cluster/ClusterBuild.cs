using NetflixClone.TestKit.Product;

namespace NetflixClone.Cluster;

/// <summary>The programs of a cluster, built with <c>Engine=Orleans</c>.</summary>
/// <param name="configuration">The configuration that they were built in, as its folder is called.</param>
internal sealed class ClusterBuild(string configuration)
{
    /// <summary>The silo's .dll.</summary>
    public string Silo => Program("Silo");

    /// <summary>The API process's .dll.</summary>
    public string Api => Program("Api");

    private string Program(string project) => Path.Combine(Repository.Artifacts, "orleans", "bin", project, configuration, $"NetflixClone.{project}.dll");
}
