using System.Globalization;
using System.Text;

namespace NetflixClone.Catalogue.Artwork;

/// <summary>A picture being drawn: its size, its colours and the SVG so far.</summary>
internal sealed class Canvas(double width, double height, Palette palette)
{
    private readonly StringBuilder _svg = new(8 * 1024);
    private readonly StringBuilder _definitions = new();

    public double Width { get; } = width;

    public double Height { get; } = height;

    /// <summary>Adds SVG. Numbers are written short, and colours may be given as in <see cref="Motif.Shape"/>.</summary>
    public void Add(FormattableString svg) => _svg.Append(Coloured(Format(svg)));

    /// <summary>Adds a gradient, pattern or the like under an id.</summary>
    public void Define(FormattableString svg) => _definitions.Append(Coloured(Format(svg)));

    /// <summary>Adds a motif's shape: x and y are the middle of its lower edge, size the side of its box.</summary>
    public void Place(string shape, double x, double y, double size, double opacity = 1)
    {
        var scale = size / 200;
        Add($"<g transform=\"translate({x - (size / 2)} {y - size}) scale({scale})\" opacity=\"{opacity}\">");
        _svg.Append(Coloured(shape)).Append("</g>");
    }

    /// <summary>The finished picture.</summary>
    public string ToSvg() => Format($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" preserveAspectRatio=\"xMidYMid slice\">")
        + $"<defs>{_definitions}</defs>{_svg}</svg>";

    private string Coloured(string svg) => new StringBuilder(svg)
        .Replace("@d", "#" + palette.Dark).Replace("@m", "#" + palette.Middle).Replace("@l", "#" + palette.Light)
        .Replace("@a", "#" + palette.Accent).Replace("@s", "#" + palette.Horizon).Replace("@z", "#" + palette.Zenith).ToString();

    private static string Format(FormattableString svg) => string.Format(
        CultureInfo.InvariantCulture, svg.Format, [.. svg.GetArguments().Select(value => value is double number ? Math.Round(number, 2) : value)]);
}
