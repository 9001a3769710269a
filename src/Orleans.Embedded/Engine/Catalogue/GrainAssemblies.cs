using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Finds the assemblies with grains: those of the application that refer to this one, loaded or not yet.</summary>
internal static class GrainAssemblies
{
    private static readonly string Engine = typeof(GrainAssemblies).Assembly.GetName().Name!;
    private static readonly Lazy<IReadOnlyList<IGrainManifest>> Found = new(Find);

    internal static IReadOnlyList<IGrainManifest> Manifests => Found.Value;

    private static List<IGrainManifest> Find()
    {
        var known = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator);
        var own = known.Where(path => path.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal) && RefersToEngine(path))
            .Select(path => Assembly.Load(new AssemblyName(Path.GetFileNameWithoutExtension(path))));
        return [.. own.Concat(AppDomain.CurrentDomain.GetAssemblies()).Distinct()
            .SelectMany(assembly => assembly.GetCustomAttributes<GrainManifestAttribute>())
            .Select(attribute => (IGrainManifest)Activator.CreateInstance(attribute.Manifest)!)];
    }

    private static bool RefersToEngine(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        if (!file.HasMetadata)
        {
            return false;
        }

        var metadata = file.GetMetadataReader();
        return metadata.AssemblyReferences.Any(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name) == Engine);
    }
}
