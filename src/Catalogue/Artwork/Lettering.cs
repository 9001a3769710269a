using System.Net;

namespace NetflixClone.Catalogue.Artwork;

/// <summary>A way of setting a title.</summary>
/// <param name="Family">Font stack; every one ends with a family that any system has.</param>
/// <param name="Weight">CSS font weight.</param>
/// <param name="Italic">Slanted.</param>
/// <param name="Capitals">Set in capitals.</param>
/// <param name="Wide">Mean width of a letter in ems, generous enough for the widest font of the stack.</param>
/// <param name="Spacing">Added between letters, in ems.</param>
/// <param name="Leading">From line to line, in ems.</param>
/// <param name="Justified">Every line as wide as the block, each in its own size.</param>
internal sealed record Lettering(string Family, int Weight, bool Italic, bool Capitals, double Wide, double Spacing, double Leading, bool Justified = false)
{
    private const string NarrowStack = "Oswald,'Bebas Neue','Arial Narrow','Liberation Sans Narrow','Roboto Condensed',sans-serif";
    private const string SerifStack = "'Playfair Display',Didot,'Bodoni MT',Georgia,'Liberation Serif',serif";
    private const string DecoStack = "Futura,'Century Gothic','Avenir Next','Josefin Sans','DejaVu Sans',sans-serif";
    private const string HeavyStack = "Impact,'Arial Black','Helvetica Neue','Liberation Sans',sans-serif";

    public static readonly Lettering Condensed = new(NarrowStack, 700, false, true, 0.5, 0.02, 0.98);
    public static readonly Lettering Serif = new(SerifStack, 700, true, false, 0.48, 0, 1.02);
    public static readonly Lettering Deco = new(DecoStack, 400, false, true, 0.74, 0.12, 1.25);
    public static readonly Lettering Stacked = new(HeavyStack, 800, false, true, 0.68, 0, 0.92, Justified: true);
    public static readonly Lettering Book = new(SerifStack, 400, false, true, 0.68, 0.06, 1.12);

    /// <summary>Text that may stand in SVG.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>How wide a line is, in ems; estimated, since the font that will be used is not known.</summary>
    public double WidthOf(string line)
    {
        var ems = 0.0;
        foreach (var letter in Capitals ? line.ToUpperInvariant() : line)
        {
            ems += Spacing + (Wide * letter switch
            {
                'I' or 'i' or 'l' or 'j' or '.' or ',' or '\'' or '’' or '!' or ':' or '|' => 0.55,
                ' ' => 0.55,
                'M' or 'W' or 'm' or 'w' => 1.45,
                >= 'A' and <= 'Z' when !Capitals => 1.25,
                > '\u2E80' => 1.9,
                _ => 1,
            });
        }

        return ems;
    }

    /// <summary>Breaks a title into lines and finds the largest size at which it fits a box.</summary>
    public IReadOnlyList<(string Text, double Size)> Fit(string title, double width, double height, double largest)
    {
        var words = title.Split(' ');
        IReadOnlyList<(string, double)> best = [];
        var bestScore = 0.0;
        for (var count = 1; count <= Math.Min(4, words.Length); count++)
        {
            foreach (var lines in Breaks(words, count))
            {
                var sizes = lines.Select(line => Math.Min(largest * (Justified ? 1.5 : 1), width / WidthOf(line))).ToArray();
                var even = Justified ? sizes : [.. Enumerable.Repeat(sizes.Min(), sizes.Length)];
                var tall = even.Sum() * Leading;
                var shrink = Math.Min(1, height / tall);
                var score = even.Min() * shrink * (Justified ? Math.Sqrt(even.Min() / even.Max()) : 1 - (0.02 * count));
                if (score > bestScore)
                {
                    bestScore = score;
                    best = [.. lines.Zip(even, (line, size) => (line, size * shrink))];
                }
            }
        }

        return best;
    }

    /// <summary>Sets lines from a top edge down and returns where they end.</summary>
    public double Set(Canvas canvas, IReadOnlyList<(string Text, double Size)> lines, double x, double top, string anchor, string colour, double width)
    {
        var y = top;
        foreach (var (text, size) in lines)
        {
            y += size * Leading;
            var line = Capitals ? text.ToUpperInvariant() : text;
            var estimated = WidthOf(text) * size;
            // Pinned to its length where a wider font than reckoned with would leave the picture.
            var pinned = Justified || estimated > width * 0.8 ? FormattableString.Invariant($" textLength=\"{Math.Min(estimated, width):0}\" lengthAdjust=\"spacingAndGlyphs\"") : "";
            canvas.Add($"<text x=\"{x}\" y=\"{y - (size * Leading * 0.16)}\" font-family=\"{Family}\" font-size=\"{size}\" font-weight=\"{Weight}\" font-style=\"{(Italic ? "italic" : "normal")}\" letter-spacing=\"{Spacing * size}\" text-anchor=\"{anchor}\" fill=\"{colour}\"{pinned}>{Escape(line)}</text>");
        }

        return y;
    }

    private static IEnumerable<string[]> Breaks(string[] words, int lines)
    {
        if (lines == 1)
        {
            yield return [string.Join(' ', words)];
            yield break;
        }

        for (var first = 1; first <= words.Length - lines + 1; first++)
        {
            foreach (var rest in Breaks(words[first..], lines - 1))
            {
                yield return [string.Join(' ', words[..first]), .. rest];
            }
        }
    }
}
