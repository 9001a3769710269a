using Microsoft.Extensions.Configuration.Memory;
using NetflixClone.Storage;

namespace NetflixClone.Silo;

/// <summary>The settings that make one process complete: a folder for all state, secrets of its own, the demo's files. Whatever is configured wins.</summary>
internal static class EmbeddedDefaults
{
    private const string DataFolder = ".data";

    /// <param name="configuration">Where they are added, behind everything.</param>
    /// <param name="isShared">Whether this process is one of a cluster, which has its state and secrets in common: those are not made up here.</param>
    public static void AddTo(IConfigurationManager configuration, bool isShared = false)
    {
        var demo = Path.Combine(AppContext.BaseDirectory, "demo");
        var defaults = new Dictionary<string, string?>
        {
            ["Demo:Catalogue"] = Path.Combine(demo, "catalogue.json"),
            ["Demo:Clip"] = Path.Combine(demo, "clip"),
            ["Training:SimulatedViewers"] = Path.Combine(demo, "viewers", "viewers.txt"),
        };
        if (!isShared)
        {
            AddFolder(configuration, defaults);
        }

        configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = defaults });
    }

    private static void AddFolder(IConfigurationManager configuration, Dictionary<string, string?> defaults)
    {
        var folder = configuration[$"{StorageOptions.Section}:{nameof(StorageOptions.Directory)}"] is { Length: > 0 } configured ? configured : DataFolder;
        defaults["Storage:Directory"] = folder;
        defaults["Payments:Simulator:Directory"] = folder;
        if (ServerSecrets.Settings.Any(setting => string.IsNullOrEmpty(configuration[setting])))
        {
            foreach (var (setting, secret) in ServerSecrets.Of(folder))
            {
                defaults[setting] = secret;
            }
        }
    }
}
