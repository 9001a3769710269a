using System.Xml.Linq;
using NetflixClone.TestKit;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Architecture.Tests;

/// <summary>The projects of the product, and what each may build on.</summary>
internal static class Projects
{
    private const string Engine = "Orleans.Embedded";
    private const string Generator = "Orleans.Embedded.Generator"; // a part of the compiler, not of the program

    public static readonly IReadOnlyDictionary<string, string[]> Allowed = new Dictionary<string, string[]>
    {
        [Engine] = [Generator],
        [Generator] = [],
        ["Recommendations"] = [],
        ["Payments"] = ["ServiceDefaults"],
        ["ServiceDefaults"] = [],
        ["Caching"] = ["ServiceDefaults"],
        ["Caching.Redis"] = ["Caching", "ServiceDefaults"],
        ["Storage"] = [Engine, "ServiceDefaults"],
        ["Streaming.RabbitMQ"] = [Engine, "ServiceDefaults"],
        ["Grains.Abstractions"] = [Engine],
        ["Catalogue"] = ["Grains.Abstractions", Engine],
        ["Media"] = ["Grains.Abstractions", Engine, "ServiceDefaults"],
        ["Grains"] = ["Grains.Abstractions", Engine, "Recommendations", "Catalogue", "Media", "Payments", "Storage", "ServiceDefaults"],
        ["Silo"] = ["Grains.Abstractions", "Grains", Engine, "Recommendations", "Catalogue", "Media", "Payments", "Storage", "Streaming.RabbitMQ", "ServiceDefaults"],
        ["Api"] = ["Grains.Abstractions", Engine, "Caching", "Caching.Redis", "Catalogue", "Media", "Payments", "Storage", "ServiceDefaults", "Silo"],
    };

    private static readonly string Source = Path.Combine(Repository.Root, "src");

    /// <summary>Those that end up in the program: also the engine, where it is the one of the project.</summary>
    public static IEnumerable<string> OfTheProgram => Allowed.Keys.Where(project => project != Generator && (project != Engine || EmbeddedFactAttribute.IsEmbedded));

    /// <summary>Those that are in the tree.</summary>
    public static IEnumerable<string> InTheTree => Directory.GetFiles(Source, "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file));

    /// <summary>Those that a project's file refers to.</summary>
    public static IEnumerable<string> ReferredBy(string project) => XDocument.Load(Path.Combine(Source, project, project + ".csproj"))
        .Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")?.Value ?? ""));
}
