using System.Reflection;

namespace NetflixClone.Architecture.Tests;

/// <summary>References point one way; nothing refers back.</summary>
public sealed class DirectionTests
{
    private const string Prefix = "NetflixClone.";

    [Theory]
    [InlineData("Recommendations", "")]
    [InlineData("Payments", "")]
    [InlineData("Caching", "")]
    [InlineData("Caching.Redis", "Caching")]
    [InlineData("Storage", "Orleans.Embedded")]
    [InlineData("Catalogue", "Grains.Abstractions Orleans.Embedded")]
    [InlineData("Media", "Grains.Abstractions Orleans.Embedded")]
    [InlineData("Grains.Abstractions", "Orleans.Embedded")]
    [InlineData("Grains", "Grains.Abstractions Orleans.Embedded Recommendations Catalogue Media Payments Storage")]
    [InlineData("Orleans.Embedded", "")]
    [InlineData("ServiceDefaults", "")]
    [InlineData("Silo", "Grains.Abstractions Grains Orleans.Embedded Recommendations Catalogue Media Payments Storage ServiceDefaults")]
    [InlineData("Api", "Grains.Abstractions Orleans.Embedded Caching Caching.Redis Catalogue Media Payments Storage ServiceDefaults Silo")]
    public void A_project_refers_only_to_what_it_builds_on(string project, string allowed)
    {
        var referred = Assembly.Load(Prefix + project).GetReferencedAssemblies()
            .Select(assembly => assembly.Name ?? "").Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]);

        referred.ShouldBeSubsetOf(allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
