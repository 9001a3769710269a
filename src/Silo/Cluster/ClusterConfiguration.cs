using Microsoft.Extensions.Options;
using NetflixClone.ServiceDefaults;

namespace NetflixClone.Silo.Cluster;

/// <summary>Reads which cluster a process belongs to, before anything is composed by it.</summary>
internal static class ClusterConfiguration
{
    /// <summary>The setting that makes a process one of a cluster.</summary>
    public const string Id = $"{ClusterSettings.Section}:{nameof(ClusterSettings.Id)}";

    /// <summary>The cluster of this process; null for a process alone.</summary>
    /// <param name="configuration">All settings.</param>
    /// <param name="shared">The settings that have to be the same for all processes of a cluster, and so cannot be made up by each.</param>
    /// <exception cref="OptionsValidationException">A setting is wrong, or one that has to be shared is missing.</exception>
    public static ClusterSettings? Read(IConfiguration configuration, params IEnumerable<string> shared)
    {
        if (string.IsNullOrEmpty(configuration[Id]))
        {
            return null;
        }

        var cluster = configuration.ReadOptions<ClusterSettings>(ClusterSettings.Section);
        var failures = SettingFailures.Of(cluster, ClusterSettings.Section)
            .Concat(shared.Where(setting => string.IsNullOrEmpty(configuration[setting])).Select(setting => $"{setting} is missing: all processes of a cluster share it."))
            .ToArray();
        return failures.Length == 0 ? cluster : throw new OptionsValidationException(ClusterSettings.Section, typeof(ClusterSettings), failures);
    }
}
