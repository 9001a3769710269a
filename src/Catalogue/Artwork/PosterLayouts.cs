namespace NetflixClone.Catalogue.Artwork;

/// <summary>The ways to arrange a poster.</summary>
internal static class PosterLayouts
{
    public static readonly Action<Sketch>[] All = [Horizon, Emblem, Heading, Band, Frame, CloseUp];

    /// <summary>A wide scene, the title on the dark ground below.</summary>
    private static void Horizon(Sketch s)
    {
        var ground = new Backdrop(s.Canvas, s.Dice).Draw(s.Scenery, s.W * s.Dice.One([0.3, 0.5, 0.7]), s.H * s.Dice.Between(0.26, 0.4));
        Accompany(s, 0.2, 0.2, 0.26);
        s.Canvas.Place(s.Motif.Shape, s.W * 0.5, s.Motif.Stands ? ground + 12 : s.H * 0.62, s.W * 0.66 * s.Motif.Size);
        Shade(s, 0.5, 0.7, "@d");
        Foot(s, s.H * 0.955);
    }

    /// <summary>The motif in a disc, the title below on one colour.</summary>
    private static void Emblem(Sketch s)
    {
        var (x, y, r) = (s.W / 2, s.H * 0.385, s.W * 0.4);
        s.Canvas.Define($"<linearGradient id=\"s\" x2=\"0\" y2=\"1\"><stop stop-color=\"@z\"/><stop offset=\"1\" stop-color=\"@s\"/></linearGradient><clipPath id=\"c\"><circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\"/></clipPath>");
        s.Canvas.Add($"<rect width=\"{s.W}\" height=\"{s.H}\" fill=\"@d\"/><circle cx=\"{x}\" cy=\"{y}\" r=\"{r + 9}\" fill=\"none\" stroke=\"@a\" stroke-width=\"2\"/><g clip-path=\"url(#c)\"><rect width=\"{s.W}\" height=\"{s.H}\" fill=\"url(#s)\"/><circle cx=\"{x + (s.W * 0.12)}\" cy=\"{y - (s.H * 0.06)}\" r=\"{r * 0.5}\" fill=\"@l\" opacity=\".9\"/><path d=\"M0 {y + (r * 0.62)}q{s.W * 0.25} {-r * 0.3} {s.W * 0.5} 0t{s.W * 0.5} 0V{s.H}H0Z\" fill=\"@m\"/>");
        var size = r * (s.Motif.Stands ? 1.5 : 1.3) * Math.Min(1.05, s.Motif.Size);
        s.Canvas.Place(s.Motif.Shape, x, s.Motif.Stands ? y + (r * 0.82) : y + (size / 2), size);
        s.Canvas.Add($"<path d=\"M0 {y + (r * 0.8)}q{s.W * 0.25} {r * 0.12} {s.W * 0.5} 0t{s.W * 0.5} 0V{s.H}H0Z\" fill=\"@d\"/></g>");
        Foot(s, s.H * 0.955, "@l");
    }

    /// <summary>The title above, in the sky; the motif large below.</summary>
    private static void Heading(Sketch s)
    {
        var ground = new Backdrop(s.Canvas, s.Dice).Draw(s.Scenery, s.W * s.Dice.One([0.36, 0.64]), s.H * 0.52, horizon: 0.86);
        Shade(s, 1, 0.62, "@z", fromTop: true);
        Shade(s, 0.9, 0.2, "@d", id: "h");
        s.Canvas.Place(s.Motif.Shape, s.W * 0.5, s.Motif.Stands ? ground + 8 : s.H * 0.88, s.W * 0.76 * s.Motif.Size);
        var lines = s.Lettering.Fit(s.Name, s.W * 0.84, s.H * 0.26, s.W * 0.19);
        var end = s.Lettering.Set(s.Canvas, lines, s.W / 2, s.H * 0.055, "middle", "@l", s.W * 0.84);
        Small(s, s.Subtitle, end + 20, 0.036, "@l");
        Small(s, s.Credit, s.H * 0.965, 0.03, "@l");
    }

    /// <summary>A slanting band of colour that carries the title.</summary>
    private static void Band(Sketch s)
    {
        var ground = new Backdrop(s.Canvas, s.Dice).Draw(s.Scenery, s.W * 0.66, s.H * 0.3);
        s.Canvas.Place(s.Motif.Shape, s.W * 0.5, s.Motif.Stands ? Math.Min(ground, s.H * 0.7) : s.H * 0.6, s.W * 0.8 * s.Motif.Size);
        s.Canvas.Add($"<path d=\"M0 {s.H * 0.7}L{s.W} {s.H * 0.61}V{s.H * 0.88}L0 {s.H * 0.97}Z\" fill=\"@a\"/><path d=\"M0 {s.H * 0.97}L{s.W} {s.H * 0.88}V{s.H}H0Z\" fill=\"@d\"/><g transform=\"rotate(-7.7 {s.W / 2} {s.H * 0.79})\">");
        var lettering = s.Lettering.Justified ? Lettering.Condensed : s.Lettering;
        var lines = lettering.Fit(s.Name, s.W * 0.84, s.H * (s.Subtitle is null ? 0.205 : 0.165), s.W * 0.2);
        var tall = lines.Sum(line => line.Size) * lettering.Leading;
        lettering.Set(s.Canvas, lines, s.W / 2, (s.H * (s.Subtitle is null ? 0.788 : 0.77)) - (tall / 2), "middle", "@d", s.W * 0.84);
        Small(s, s.Subtitle, s.H * 0.885, 0.034, "@d");
        s.Canvas.Add($"</g>");
        Small(s, s.Credit, s.H * 0.975, 0.029, "@l");
    }

    /// <summary>A framed picture in the manner of the twenties.</summary>
    private static void Frame(Sketch s)
    {
        var inset = s.W * 0.055;
        var ground = new Backdrop(s.Canvas, s.Dice).Draw(s.Scenery, s.W * 0.5, s.H * 0.34);
        s.Canvas.Place(s.Motif.Shape, s.W * 0.5, s.Motif.Stands ? ground - (s.H * 0.02) : s.H * 0.585, s.W * 0.62 * s.Motif.Size);
        s.Canvas.Add($"<path d=\"M0 {s.H * 0.72}L{s.W * 0.5} {s.H * 0.66}L{s.W} {s.H * 0.72}V{s.H}H0Z\" fill=\"@d\"/><path d=\"M0 {s.H * 0.735}L{s.W * 0.5} {s.H * 0.675}L{s.W} {s.H * 0.735}\" fill=\"none\" stroke=\"@a\" stroke-width=\"2.5\"/>");
        s.Canvas.Add($"<rect x=\"{inset / 2}\" y=\"{inset / 2}\" width=\"{s.W - inset}\" height=\"{s.H - inset}\" fill=\"none\" stroke=\"@a\" stroke-width=\"3\"/><rect x=\"{inset}\" y=\"{inset}\" width=\"{s.W - (2 * inset)}\" height=\"{s.H - (2 * inset)}\" fill=\"none\" stroke=\"@a\" stroke-width=\"1\"/>");
        Foot(s, s.H * 0.925, s.AccentReads ? "@a" : "@l", 0.74, 0.17);
    }

    /// <summary>The motif larger than the picture, the title across it.</summary>
    private static void CloseUp(Sketch s)
    {
        new Backdrop(s.Canvas, s.Dice).Draw(s.Scenery is Scenery.Hills or Scenery.City or Scenery.Desert ? Scenery.Rays : s.Scenery, s.W * 0.5, s.H * 0.38);
        s.Canvas.Place(s.Motif.Shape, s.W * s.Dice.One([0.44, 0.5, 0.56]), s.H * (s.Motif.Stands ? 0.74 : 0.66), s.W * 0.98);
        Shade(s, 1, 0.62, "@d");
        Shade(s, 0.8, 0.3, "@d", id: "h");
        Foot(s, s.H * 0.955, "@l", 0.86, 0.3);
    }

    /// <summary>The second motif, small and far away, when it belongs into the sky.</summary>
    private static void Accompany(Sketch s, double x, double y, double size)
    {
        if (s.Second is { Stands: false, Scenery: Scenery.Space or Scenery.Mountains or Scenery.Hills } second)
        {
            s.Canvas.Place(second.Shape, s.W * x, s.H * (y + 0.1), s.W * size, 0.9);
        }
    }

    /// <summary>Darkens towards the lower or the upper edge, so that lettering reads well.</summary>
    private static void Shade(Sketch s, double strength, double part, string colour, bool fromTop = false, string id = "f")
    {
        s.Canvas.Define($"<linearGradient id=\"{id}\" x2=\"0\" y2=\"1\"><stop stop-color=\"{colour}\" stop-opacity=\"{(fromTop ? strength : 0)}\"/><stop offset=\"1\" stop-color=\"{colour}\" stop-opacity=\"{(fromTop ? 0 : strength)}\"/></linearGradient>");
        s.Canvas.Add($"<rect y=\"{(fromTop ? 0 : s.H * (1 - part))}\" width=\"{s.W}\" height=\"{s.H * part}\" fill=\"url(#{id})\"/>");
    }

    /// <summary>Title, subtitle and credit, built up from the lower edge.</summary>
    private static void Foot(Sketch s, double bottom, string colour = "@l", double width = 0.86, double height = 0.21)
    {
        var lines = s.Lettering.Fit(s.Name, s.W * width, s.H * height, s.W * 0.17);
        var tall = lines.Sum(line => line.Size) * s.Lettering.Leading;
        var top = bottom - 22 - (s.Subtitle is null ? 0 : 22) - tall;
        var end = s.Lettering.Set(s.Canvas, lines, s.W / 2, top, "middle", colour, s.W * width);
        Small(s, s.Subtitle, end + 18, 0.036, colour, width);
        Small(s, s.Credit, bottom, 0.03, "@l", width);
    }

    private static void Small(Sketch s, string? text, double y, double size, string colour, double width = 0.86)
    {
        if (text is not null)
        {
            var fitted = Math.Min(size * s.W, s.W * width / Lettering.Deco.WidthOf(text));
            s.Canvas.Add($"<text x=\"{s.W / 2}\" y=\"{y}\" font-family=\"{Lettering.Deco.Family}\" font-size=\"{fitted}\" letter-spacing=\"{fitted * 0.12}\" text-anchor=\"middle\" fill=\"{colour}\" opacity=\".9\">{Lettering.Escape(text.ToUpperInvariant())}</text>");
        }
    }
}
