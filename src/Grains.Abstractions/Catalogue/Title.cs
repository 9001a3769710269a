namespace NetflixClone.Grains.Catalogue;

/// <summary>A film or a series: the facts that people browse by.</summary>
/// <param name="Slug">Its name in an address: lower case, digits and hyphens, unique.</param>
/// <param name="RuntimeMinutes">Of the film, or of one episode; not of the media that a demo plays instead.</param>
/// <param name="Certification">As the country of origin or the US rated it, or "Not rated". A fact, never compared.</param>
/// <param name="Maturity">Our own advice, which profiles are held to.</param>
[GenerateSerializer, Immutable, Alias("catalogue.Title")]
public sealed record Title(
    [property: Id(0)] TitleId Id,
    [property: Id(1)] string Slug,
    [property: Id(2)] string Name,
    [property: Id(3)] string? OriginalName,
    [property: Id(4)] int Year,
    [property: Id(5)] TitleKind Kind,
    [property: Id(6)] ImmutableArray<string> Directors,
    [property: Id(7)] ImmutableArray<CastMember> Cast,
    [property: Id(8)] int RuntimeMinutes,
    [property: Id(9)] ImmutableArray<string> Genres,
    [property: Id(10)] ImmutableArray<string> Countries,
    [property: Id(11)] string Language,
    [property: Id(12)] string Certification,
    [property: Id(13)] Maturity Maturity,
    [property: Id(14)] string? Tagline,
    [property: Id(15)] string Description,
    [property: Id(16)] string Synopsis,
    [property: Id(17)] ImmutableArray<Episode> Episodes,
    [property: Id(18)] ArtworkHints Artwork);

/// <summary>What a title is.</summary>
public enum TitleKind
{
    /// <summary>One film.</summary>
    Film,

    /// <summary>Episodes.</summary>
    Series,
}

/// <summary>Who plays whom.</summary>
[GenerateSerializer, Immutable, Alias("catalogue.CastMember")]
public sealed record CastMember([property: Id(0)] string Name, [property: Id(1)] string? Role);

/// <summary>One episode or chapter of a series.</summary>
[GenerateSerializer, Immutable, Alias("catalogue.Episode")]
public sealed record Episode(
    [property: Id(0)] TitleId Id,
    [property: Id(1)] int Season,
    [property: Id(2)] int Number,
    [property: Id(3)] string Name,
    [property: Id(4)] int RuntimeMinutes,
    [property: Id(5)] string? Description);

/// <summary>What a poster is drawn from when no picture exists: names of a palette and of motifs that the artist knows.</summary>
[GenerateSerializer, Immutable, Alias("catalogue.ArtworkHints")]
public sealed record ArtworkHints([property: Id(0)] string? Palette, [property: Id(1)] ImmutableArray<string> Motifs);
