using System.Reflection;

namespace NetflixClone.Architecture.Tests;

/// <summary>References point one way; nothing refers back.</summary>
public sealed class DirectionTests
{
    private const string Prefix = "NetflixClone.";

    public static TheoryData<string> All => [.. Projects.Allowed.Keys];

    public static TheoryData<string> OfTheProgram => [.. Projects.OfTheProgram];

    [Fact]
    public void Every_project_has_its_place() => Projects.InTheTree.ShouldBe(Projects.Allowed.Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(All))]
    public void A_project_file_refers_only_to_what_the_project_builds_on(string project) =>
        Projects.ReferredBy(project).ShouldBeSubsetOf(Projects.Allowed[project]);

    /// <summary>Also what came along with another reference.</summary>
    [Theory]
    [MemberData(nameof(OfTheProgram))]
    public void A_project_uses_only_what_it_builds_on(string project)
    {
        var used = Load(project).GetReferencedAssemblies().Select(assembly => assembly.Name ?? "")
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]);

        used.ShouldBeSubsetOf(Projects.Allowed[project]);
    }

    [Theory]
    [MemberData(nameof(OfTheProgram))]
    public void Grain_classes_live_with_the_grains_or_belong_to_the_engine(string project)
    {
        var classes = Load(project).GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IGrain)) && !IsReference(type));

        if (project is not ("Grains" or "Orleans.Embedded"))
        {
            classes.ShouldBeEmpty();
        }
    }

    private static Assembly Load(string project) => Assembly.Load(Prefix + project);

    /// <summary>What is generated for callers stands for a grain and is none.</summary>
    private static bool IsReference(Type type) => type.IsAssignableTo(typeof(GrainReference));
}
