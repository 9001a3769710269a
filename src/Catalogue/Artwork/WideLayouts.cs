namespace NetflixClone.Catalogue.Artwork;

/// <summary>Pictures wider than high: cards with a title, and backdrops without.</summary>
internal static class WideLayouts
{
    /// <summary>The motif on one side, the title on the other or below.</summary>
    public static void Card(Sketch s)
    {
        var left = s.Layout % 3 != 0;
        var x = s.W * (left ? 0.765 : 0.5);
        var ground = new Backdrop(s.Canvas, s.Dice).Draw(s.Scenery, s.W * (left ? s.Dice.Between(0.6, 0.86) : 0.5), s.H * s.Dice.Between(0.3, 0.44));
        var size = s.H * (left ? 0.78 : 0.7) * Math.Min(1.1, s.Motif.Size);
        s.Canvas.Place(s.Motif.Shape, x, s.Motif.Stands ? ground + (s.H * 0.06) : (s.H * (left ? 0.5 : 0.42)) + (size / 2), size);
        if (left)
        {
            s.Canvas.Define($"<linearGradient id=\"f\"><stop stop-color=\"@d\" stop-opacity=\".92\"/><stop offset=\".45\" stop-color=\"@d\" stop-opacity=\".62\"/><stop offset=\"1\" stop-color=\"@d\" stop-opacity=\"0\"/></linearGradient>");
            s.Canvas.Add($"<rect width=\"{s.W * 0.78}\" height=\"{s.H}\" fill=\"url(#f)\"/>");
            var lines = s.Lettering.Fit(s.Name, s.W * 0.44, s.H * 0.6, s.H * 0.25);
            var tall = lines.Sum(line => line.Size) * s.Lettering.Leading;
            s.Lettering.Set(s.Canvas, lines, s.W * 0.055, ((s.H - tall) / 2) - (s.H * 0.02), "start", "@l", s.W * 0.44);
            s.Canvas.Add($"<rect x=\"{s.W * 0.057}\" y=\"{((s.H + tall) / 2) + (s.H * 0.035)}\" width=\"{s.W * 0.09}\" height=\"4\" fill=\"@a\"/>");
            return;
        }

        s.Canvas.Define($"<linearGradient id=\"f\" x2=\"0\" y2=\"1\"><stop stop-color=\"@d\" stop-opacity=\"0\"/><stop offset=\"1\" stop-color=\"@d\" stop-opacity=\".95\"/></linearGradient>");
        s.Canvas.Add($"<rect y=\"{s.H * 0.4}\" width=\"{s.W}\" height=\"{s.H * 0.6}\" fill=\"url(#f)\"/>");
        var lettering = s.Lettering.Justified ? Lettering.Condensed : s.Lettering;
        var below = lettering.Fit(s.Name, s.W * 0.86, s.H * 0.3, s.H * 0.2);
        lettering.Set(s.Canvas, below, s.W / 2, (s.H * 0.93) - (below.Sum(line => line.Size) * lettering.Leading), "middle", "@l", s.W * 0.86);
    }

    /// <summary>The motif far right, calm on the left.</summary>
    public static void Backdrop(Sketch s)
    {
        var ground = new Backdrop(s.Canvas, s.Dice).Draw(s.Scenery, s.W * s.Dice.Between(0.62, 0.84), s.H * s.Dice.Between(0.26, 0.4));
        var size = s.H * 0.72 * Math.Min(1.15, s.Motif.Size);
        s.Canvas.Place(s.Motif.Shape, s.W * 0.72, s.Motif.Stands ? ground + (s.H * 0.04) : (s.H * 0.46) + (size / 2), size);
        s.Canvas.Define($"<linearGradient id=\"f\"><stop stop-color=\"@d\" stop-opacity=\".9\"/><stop offset=\"1\" stop-color=\"@d\" stop-opacity=\"0\"/></linearGradient>");
        s.Canvas.Add($"<rect width=\"{s.W * 0.55}\" height=\"{s.H}\" fill=\"url(#f)\"/>");
    }
}
