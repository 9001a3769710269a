using System.Collections.Frozen;
using System.Globalization;

namespace NetflixClone.Catalogue.Artwork;

/// <summary>The colours of one picture, as hex digits without the #.</summary>
/// <param name="Zenith">The sky above.</param>
/// <param name="Horizon">The sky where it meets the land.</param>
/// <param name="Middle">Land and walls in the distance.</param>
/// <param name="Dark">Silhouettes in front.</param>
/// <param name="Light">Sun, moon, windows, and the lettering on dark ground.</param>
/// <param name="Accent">The one colour that sticks out.</param>
internal sealed record Palette(string Zenith, string Horizon, string Middle, string Dark, string Light, string Accent)
{
    private static readonly FrozenDictionary<string, Palette> ByName = new (string Name, Palette Palette)[]
    {
        ("noir", new("15161c", "8d8f98", "3a3c46", "08090c", "f3efe4", "d7263d")),
        ("ash", new("3b4048", "c9c7bf", "70757c", "16191e", "fbf7ec", "e2a33b")),
        ("sepia", new("5b3a22", "e9c891", "96683c", "22130a", "fff1d2", "c8452c")),
        ("midnight", new("070c26", "3f5fa8", "1e2f66", "040718", "f4edc9", "f2a541")),
        ("cobalt", new("10308f", "6db3f2", "2455b8", "071a4d", "fff6dc", "ff5a4e")),
        ("teal", new("05303a", "5fc0a8", "14606a", "03161c", "f5efd0", "ff8a4c")),
        ("sea", new("04506e", "9fe0d2", "0b7d92", "032433", "fff3d6", "f4604c")),
        ("sky", new("2f86d6", "d9f0f4", "6fb1dd", "173a66", "fffdf0", "ffb62e")),
        ("ice", new("3d6a92", "e8f4f7", "8fb6cf", "16304a", "ffffff", "e5484d")),
        ("mint", new("1e8a78", "d9f2c4", "57b79a", "0c3b3c", "fffbe6", "ff7a59")),
        ("moss", new("1d3a22", "b9c46a", "4b6b35", "0b190f", "f7f1cf", "e0902f")),
        ("gold", new("2a1a08", "e8ad3f", "7a4e14", "120a03", "ffedb8", "f7d26a")),
        ("dune", new("b5532f", "fbd79a", "cf8350", "47200f", "fff3d8", "2f7f8c")),
        ("rust", new("401410", "e07b45", "8a3423", "1b0806", "ffe3bd", "f5b13d")),
        ("ember", new("2b0c12", "f2683c", "7c2226", "12060a", "ffdf9e", "ffb02e")),
        ("sunset", new("3a1a66", "ff9a62", "a8417a", "1a0b33", "fff0cf", "ffd23f")),
        ("crimson", new("4a0512", "e8473f", "8d1020", "1d0207", "ffe9cf", "f4b942")),
        ("rose", new("7a2c4f", "fbc4ab", "c25f7a", "34102a", "fff4e4", "f0566a")),
        ("candy", new("e8476a", "ffd98a", "f58a6b", "4b1546", "fffbe8", "22a7b5")),
        ("plum", new("260f3d", "b76aa8", "5b2b72", "10051d", "fbe9d4", "f2b84b")),
        ("violet", new("180a4a", "7d6cf0", "3d2a9b", "0a0426", "f3eaff", "ff5fa2")),
    }.ToFrozenDictionary(row => row.Name, row => row.Palette, StringComparer.Ordinal);

    /// <summary>The names that a catalogue may use, in a fixed order.</summary>
    public static ImmutableArray<string> Names { get; } = [.. ByName.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether lettering in the accent is easy to read on the dark (WCAG 2 contrast of 5 or more).</summary>
    public bool AccentReads => (Luminance(Accent) + 0.05) / (Luminance(Dark) + 0.05) >= 5;

    private static double Luminance(string colour) => (0.2126 * Linear(colour[..2])) + (0.7152 * Linear(colour[2..4])) + (0.0722 * Linear(colour[4..]));

    private static double Linear(string channel) =>
        int.Parse(channel, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0 is var value && value <= 0.03928
            ? value / 12.92
            : Math.Pow((value + 0.055) / 1.055, 2.4);

    /// <summary>The palette of that name; for no or an unknown name, one by chance.</summary>
    public static Palette Named(string? name, Dice dice) => name is not null && ByName.TryGetValue(name, out var palette) ? palette : ByName[dice.One(Names)];
}
