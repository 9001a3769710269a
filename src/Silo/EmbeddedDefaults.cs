using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using NetflixClone.Storage;

namespace NetflixClone.Silo;

/// <summary>The settings that make one process complete: a folder for all state, secrets of its own, the demo's files. Whatever is configured wins.</summary>
internal static class EmbeddedDefaults
{
    private const string DataFolder = ".data";

    public static void AddTo(IConfigurationManager configuration)
    {
        var folder = configuration[$"{StorageOptions.Section}:{nameof(StorageOptions.Directory)}"] is { Length: > 0 } configured ? configured : DataFolder;
        var demo = Path.Combine(AppContext.BaseDirectory, "demo");
        var defaults = new Dictionary<string, string?>
        {
            ["Storage:Directory"] = folder,
            ["Payments:Simulator:Directory"] = folder,
            ["Demo:Catalogue"] = Path.Combine(demo, "catalogue.json"),
            ["Demo:Clip"] = Path.Combine(demo, "clip"),
            ["Training:SimulatedViewers"] = Path.Combine(demo, "viewers", "viewers.txt"),
        };
        if (ServerSecrets.Settings.Any(setting => string.IsNullOrEmpty(configuration[setting])))
        {
            foreach (var (setting, secret) in ServerSecrets.Of(folder))
            {
                defaults[setting] = secret;
            }
        }

        configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = defaults });
    }
}
