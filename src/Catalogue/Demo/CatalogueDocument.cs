using System.Text.Json.Serialization;

namespace NetflixClone.Catalogue.Demo;

/// <summary>demo/catalogue.json as it is written. Everything may be missing; <see cref="CatalogueReader"/> says what is.</summary>
internal sealed record CatalogueDocument(IReadOnlyList<CatalogueDocument.Entry>? Titles)
{
    internal sealed record Entry(
        Guid? Id, string? Slug, string? Title, string? OriginalTitle, int? Year, TitleKind? Kind,
        IReadOnlyList<string>? Directors, IReadOnlyList<Person>? Cast, int? RuntimeMinutes, IReadOnlyList<Chapter>? Episodes,
        IReadOnlyList<string>? Genres, IReadOnlyList<string>? Countries, string? Language, string? Certification, int? AdvisoryAge,
        string? Tagline, string? Description, string? Synopsis, Hints? Artwork);

    internal sealed record Person(string? Name, string? Role);

    internal sealed record Chapter(Guid? Id, int? Season, int? Number, string? Title, int? RuntimeMinutes, string? Description);

    internal sealed record Hints(string? Palette, IReadOnlyList<string>? Motifs);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(CatalogueDocument))]
internal sealed partial class CatalogueJson : JsonSerializerContext;
