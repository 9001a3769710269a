namespace NetflixClone.Catalogue.Artwork;

/// <summary>
/// Draws posters, cards and backdrops as SVG from a title's facts and art hints, each title always alike.
/// No scripts, no filters, no outside resources; every picture stays below 12 KB.
/// </summary>
public static class PosterArtist
{
    /// <summary>A poster, 400 by 600, with title, director and year.</summary>
    public static string Poster(Title title)
    {
        var sketch = new Sketch(title, 400, 600, picture: 1);
        PosterLayouts.All[sketch.Layout % PosterLayouts.All.Length](sketch);
        return sketch.Canvas.ToSvg();
    }

    /// <summary>A card, 640 by 360, with the title.</summary>
    public static string Card(Title title)
    {
        var sketch = new Sketch(title, 640, 360, picture: 2);
        WideLayouts.Card(sketch);
        return sketch.Canvas.ToSvg();
    }

    /// <summary>A backdrop, 1600 by 900, without lettering; its left third is calm, for text to stand on.</summary>
    public static string Backdrop(Title title)
    {
        var sketch = new Sketch(title, 1600, 900, picture: 3);
        WideLayouts.Backdrop(sketch);
        return sketch.Canvas.ToSvg();
    }
}
