using System.Globalization;

namespace NetflixClone.Catalogue.Artwork;

/// <summary>The few SVG elements that motifs are written with. Colours are one letter, see <see cref="Motif.Shape"/>.</summary>
internal static class Shapes
{
    /// <summary>A filled path.</summary>
    public static string Path(char colour, string outline, double opacity = 1) => Format($"<path d=\"{outline}\" fill=\"@{colour}\"{Opacity(opacity)}/>");

    /// <summary>A drawn line.</summary>
    public static string Line(char colour, double width, string outline, double opacity = 1) =>
        Format($"<path d=\"{outline}\" fill=\"none\" stroke=\"@{colour}\" stroke-width=\"{width:0.#}\" stroke-linecap=\"round\" stroke-linejoin=\"round\"{Opacity(opacity)}/>");

    /// <summary>A disc.</summary>
    public static string Disc(char colour, double x, double y, double radius, double opacity = 1) =>
        Format($"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\" fill=\"@{colour}\"{Opacity(opacity)}/>");

    /// <summary>A drawn circle.</summary>
    public static string Ring(char colour, double width, double x, double y, double radius) =>
        Format($"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\" fill=\"none\" stroke=\"@{colour}\" stroke-width=\"{width:0.#}\"/>");

    /// <summary>Copies of a shape, turned around a centre.</summary>
    public static string Around(int times, double x, double y, string shape) => string.Concat(Enumerable.Range(0, times)
        .Select(i => Format($"<g transform=\"rotate({360.0 * i / times:0.#} {x:0.#} {y:0.#})\">{shape}</g>")));

    private static string Opacity(double opacity) => opacity < 1 ? Format($" opacity=\"{opacity:0.##}\"") : "";

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
