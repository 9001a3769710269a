using NetflixClone.Catalogue.Demo;
using NetflixClone.Catalogue.Search;

namespace NetflixClone.Catalogue.Tests;

/// <summary>The catalogue that the product ships, read once.</summary>
internal static class The
{
    private static readonly Lazy<Task<ImmutableArray<Title>>> Read = new(() => CatalogueReader.ReadAsync(Path.Combine(AppContext.BaseDirectory, "catalogue.json")));

    public static Task<ImmutableArray<Title>> Demo => Read.Value;

    public static async Task<TitleIndex> DemoIndex() => TitleIndex.Build(await Demo);
}

/// <summary>Builds titles.</summary>
internal static class A
{
    public static Title Title(string name, string? director = null, Maturity maturity = Maturity.All, params string[] genres) => new(
        new TitleId(Guid.CreateVersion7()), Search.SearchText.Slug(name), name, null, 1927, TitleKind.Film, [director ?? "Ada Nobody"], [new CastMember("Bea Noone", null)],
        90, genres.Length == 0 ? ["Drama"] : [.. genres], ["Nowhere"], "English", "Not rated", maturity, null, "A film.", "A film. It ends.", [], new ArtworkHints("noir", ["moon"]));
}
