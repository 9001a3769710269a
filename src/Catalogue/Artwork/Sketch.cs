using System.Globalization;

namespace NetflixClone.Catalogue.Artwork;

/// <summary>What is decided about a picture before it is drawn: colours, motifs, lettering and chance.</summary>
internal sealed class Sketch
{
    public Sketch(Title title, double width, double height, ulong picture)
    {
        ArgumentNullException.ThrowIfNull(title);
        var taste = new Dice(title.Id, 0); // the same for all pictures of a title
        Dice = new Dice(title.Id, picture);
        var palette = Palette.Named(title.Artwork.Palette, taste);
        Canvas = new Canvas(width, height, palette);
        AccentReads = palette.AccentReads;
        Motif = Motifs.Named(title.Artwork.Motifs.FirstOrDefault("star"));
        Second = title.Artwork.Motifs.Length > 1 ? Motifs.Named(title.Artwork.Motifs[1]) : null;
        Layout = (int)(taste.Next() * 60);
        var colon = title.Name.IndexOf(": ", StringComparison.Ordinal);
        Name = colon > 0 ? title.Name[..colon] : title.Name;
        Subtitle = colon > 0 ? title.Name[(colon + 2)..] : null;
        Year = title.Year.ToString(CultureInfo.InvariantCulture);
        Credit = $"{title.Directors.FirstOrDefault("")} · {Year}".TrimStart(' ', '·');
        Lettering = LetteringFor(title, taste);
    }

    public Dice Dice { get; }

    public Canvas Canvas { get; }

    /// <summary>See <see cref="Palette.AccentReads"/>.</summary>
    public bool AccentReads { get; }

    public Motif Motif { get; }

    public Motif? Second { get; }

    public int Layout { get; }

    public string Name { get; }

    public string? Subtitle { get; }

    public string Year { get; }

    public string Credit { get; }

    public Lettering Lettering { get; }

    public double W => Canvas.Width;

    public double H => Canvas.Height;

    /// <summary>The second motif gives the place when the first brings none of its own.</summary>
    public Scenery Scenery => Motif.Scenery is Scenery.Rays or Scenery.Rings && Second is { Scenery: not (Scenery.Rays or Scenery.Rings) } second && Layout % 2 == 0
        ? second.Scenery
        : Motif.Scenery;

    private static Lettering LetteringFor(Title title, Dice taste)
    {
        Lettering[] fitting = title.Genres switch
        {
            var genres when genres.Contains("Family") || genres.Contains("Comedy") => [Lettering.Stacked, Lettering.Condensed, Lettering.Serif, Lettering.Stacked],
            var genres when genres.Contains("Romance") => [Lettering.Serif, Lettering.Book, Lettering.Serif, Lettering.Deco],
            var genres when genres.Contains("Film noir") || genres.Contains("Western") => [Lettering.Stacked, Lettering.Condensed, Lettering.Condensed],
            var genres when genres.Contains("Science Fiction") => [Lettering.Deco, Lettering.Condensed, Lettering.Stacked],
            _ => [Lettering.Condensed, Lettering.Book, Lettering.Stacked, Lettering.Deco, Lettering.Serif],
        };
        return taste.One(fitting);
    }
}
