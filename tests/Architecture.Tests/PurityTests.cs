using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NetflixClone.Architecture.Tests;

/// <summary>The models are functions: the same data gives the same rows, wherever and whenever it is asked.</summary>
public sealed class PurityTests
{
    private static readonly string[] Spaces = ["System.Net", "System.IO.Pipes", "System.Data", "Microsoft.Extensions", "Orleans"];

    private static readonly string[] Types =
    [
        "System.TimeProvider", "System.Console", "System.Diagnostics.Process",
        "System.IO.File", "System.IO.FileStream", "System.IO.FileInfo", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.Path",
        "System.IO.StreamReader", "System.IO.StreamWriter",
    ];

    [Fact]
    public void The_models_know_no_grain_no_clock_and_no_input_or_output()
    {
        var named = TypesNamedBy("Recommendations");

        named.ShouldNotBeEmpty();
        named.ShouldAllBe(type => !Types.Contains(type) && !Spaces.Any(space => type.StartsWith(space + ".", StringComparison.Ordinal)));
    }

    private static List<string> TypesNamedBy(string project)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"NetflixClone.{project}.dll")));
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")];
    }
}
