using System.Globalization;
using System.Text;

namespace NetflixClone.Catalogue.Artwork;

/// <summary>Draws sky and scenery: everything behind the motif.</summary>
internal sealed class Backdrop(Canvas canvas, Dice dice)
{
    private double W => canvas.Width;

    private double H => canvas.Height;

    /// <summary>Fills the canvas and says at which height the ground lies that a motif may stand on.</summary>
    /// <param name="scenery">What to draw.</param>
    /// <param name="lightX">Where sun, moon or lamp stands.</param>
    /// <param name="lightY">How high.</param>
    /// <param name="horizon">Where the ground begins, as a part of the height.</param>
    public double Draw(Scenery scenery, double lightX, double lightY, double horizon = 0.74)
    {
        canvas.Define($"<linearGradient id=\"s\" x2=\"0\" y2=\"1\"><stop stop-color=\"@z\"/><stop offset=\".78\" stop-color=\"@s\"/></linearGradient>");
        canvas.Define($"<radialGradient id=\"g\"><stop stop-color=\"@l\" stop-opacity=\".75\"/><stop offset=\"1\" stop-color=\"@l\" stop-opacity=\"0\"/></radialGradient>");
        canvas.Add($"<rect width=\"{W}\" height=\"{H}\" fill=\"url(#s)\"/>");
        var ground = H * horizon;
        switch (scenery)
        {
            case Scenery.Hills: Light(lightX, lightY, 0.13); Ridges(ground, 0.07, 3, smooth: true); break;
            case Scenery.Mountains: Light(lightX, lightY, 0.11); Ridges(ground, 0.2, 3, smooth: false); break;
            case Scenery.Desert: Light(lightX, lightY, 0.15); Ridges(ground, 0.05, 3, smooth: true); break;
            case Scenery.Field: Light(lightX, lightY, 0.16); Furrows(ground); break;
            case Scenery.Snow: Stars(30); Light(lightX, lightY, 0.09); Snowfall(ground); break;
            case Scenery.Forest: Light(lightX, lightY, 0.14); Firs(ground); break;
            case Scenery.Sea: Light(lightX, lightY, 0.14); Waves(ground, lightX); break;
            case Scenery.City: Stars(18); Light(lightX, lightY, 0.1); Skyline(ground); break;
            case Scenery.Space: Stars(70); Orbits(lightX, lightY); break;
            case Scenery.Rays: Rays(lightX, lightY); break;
            case Scenery.Rings: Rings(lightX, lightY); break;
            case Scenery.Curtain: Drapes(); ground = H * 0.8; break;
            case Scenery.Room: Room(lightX, ground); break;
            case Scenery.Storm: Rain(); Ridges(ground, 0.14, 2, smooth: false); break;
        }

        return ground;
    }

    private void Light(double x, double y, double radius)
    {
        var r = radius * Math.Min(W, H * 1.2);
        canvas.Add($"<circle cx=\"{x}\" cy=\"{y}\" r=\"{r * 2.6}\" fill=\"url(#g)\"/><circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" fill=\"@l\"/>");
    }

    private void Ridges(double ground, double rise, int layers, bool smooth)
    {
        for (var layer = 0; layer < layers; layer++)
        {
            var far = layers - 1 - layer;
            var level = ground - (H * rise * 0.55 * far);
            var colour = far == 0 ? "@d" : "@m";
            canvas.Add($"<path d=\"{Outline(level, H * rise * (far == 0 ? 0.35 : 1), smooth ? 4 : 7, smooth)}\" fill=\"{colour}\" opacity=\"{(far == 0 ? 1 : 0.85 - (0.3 * (far - 1)))}\"/>");
        }
    }

    /// <summary>The outline of land from the left edge to the right one, closed below the picture.</summary>
    private string Outline(double level, double rise, int points, bool smooth)
    {
        var path = new StringBuilder();
        Append(path, $"M0 {H}V{level - (rise * dice.Next())}");
        for (var i = 1; i <= points; i++)
        {
            var x = W * i / points;
            var y = level - (rise * (i % 2 == 0 ? dice.Between(0, 0.35) : dice.Between(0.5, 1)));
            if (smooth)
            {
                Append(path, $"S{x - (W / points * 0.5)} {y} {x} {y}");
            }
            else
            {
                Append(path, $"L{x - (W / points * dice.Between(0, 0.35))} {y}L{x - (W / points * dice.Between(0, 0.1))} {y + (rise * 0.16)}");
            }
        }

        Append(path, $"H{W}V{H}Z");
        return path.ToString();
    }

    private void Waves(double ground, double lightX)
    {
        canvas.Add($"<rect y=\"{ground - (H * 0.1)}\" width=\"{W}\" height=\"{H}\" fill=\"@m\"/>");
        for (var i = 0; i < 7; i++)
        {
            var wide = W * (0.05 + (0.035 * i)) * dice.Between(0.7, 1.2);
            canvas.Add($"<rect x=\"{lightX - (wide / 2) + (W * dice.Between(-0.02, 0.02))}\" y=\"{ground - (H * 0.085) + (H * 0.019 * i)}\" width=\"{wide}\" height=\"{H * 0.006}\" rx=\"2\" fill=\"@l\" opacity=\".7\"/>");
        }

        for (var layer = 0; layer < 3; layer++)
        {
            var path = new StringBuilder();
            var y = ground + (H * 0.05 * layer);
            var step = W / (6 - layer);
            Append(path, $"M{-step * dice.Next()} {y}");
            for (var x = -step; x < W + step; x += step)
            {
                Append(path, $"q{step / 4} {-H * 0.022} {step / 2} 0t{step / 2} 0");
            }

            Append(path, $"V{H}H{-step}Z");
            canvas.Add($"<path d=\"{path.ToString()}\" fill=\"@d\" opacity=\"{0.45 + (0.27 * layer)}\"/>");
        }
    }

    private void Skyline(double ground)
    {
        for (var layer = 0; layer < 3; layer++)
        {
            var path = new StringBuilder();
            var windows = new StringBuilder();
            Append(path, $"M0 {H}");
            for (var x = 0.0; x < W;)
            {
                var wide = Math.Min(W, H) * dice.Between(0.07, 0.16);
                var top = ground - (H * (2 - layer) * 0.1) - (H * dice.Between(0, 0.16));
                var spire = dice.Next() < 0.2 ? H * 0.06 : 0;
                Append(path, $"V{top}h{wide * 0.45}v{-spire}h{wide * 0.1}v{spire}h{wide * 0.45}");
                for (var lit = 0; layer > 0 && lit < 3; lit++)
                {
                    Append(windows, $"M{x + (wide * dice.Between(0.15, 0.7))} {top + (H * dice.Between(0.02, 0.2))}h{W * 0.012}v{H * 0.013}h{-W * 0.012}z");
                }

                x += wide;
            }

            Append(path, $"V{H}Z");
            canvas.Add($"<path d=\"{path.ToString()}\" fill=\"{(layer == 2 ? "@d" : "@m")}\" opacity=\"{(layer == 0 ? 0.5 : 1)}\"/><path d=\"{windows.ToString()}\" fill=\"@l\" opacity=\"{(layer == 2 ? 0.85 : 0.5)}\"/>");
        }
    }

    private void Firs(double ground)
    {
        for (var layer = 0; layer < 3; layer++)
        {
            var path = new StringBuilder();
            var size = H * (0.2 + (0.03 * layer));
            for (var x = -size; x < W + size; x += size * dice.Between(0.22, 0.42))
            {
                var tall = size * dice.Between(0.7, 1.3);
                Append(path, $"M{x} {ground - (tall * 1.15) + (H * 0.07 * layer)}l{tall * 0.2} {tall * 0.42}h{-tall * 0.09}l{tall * 0.2} {tall * 0.5}V{H}h{-tall * 0.62}v{-(H - ground + (tall * 0.23) - (H * 0.07 * layer))}l{tall * 0.2} {-tall * 0.5}h{-tall * 0.09}z");
            }

            canvas.Add($"<path d=\"{path.ToString()}\" fill=\"{(layer == 2 ? "@d" : "@m")}\" opacity=\"{0.4 + (0.3 * layer)}\"/>");
        }
    }

    private void Snowfall(double ground)
    {
        canvas.Add($"<path d=\"{Outline(ground - (H * 0.06), H * 0.08, 4, true)}\" fill=\"@m\"/><path d=\"{Outline(ground, H * 0.05, 4, true)}\" fill=\"@l\" opacity=\".92\"/>");
        canvas.Add($"<path d=\"{Outline(ground + (H * 0.12), H * 0.05, 4, true)}\" fill=\"@d\"/><path d=\"{Dots(46, H)}\" stroke=\"@l\" stroke-width=\"{Math.Min(W, H) * 0.008}\" stroke-linecap=\"round\" opacity=\".8\"/>");
    }

    private void Stars(int count) =>
        canvas.Add($"<path d=\"{Dots(count, H * 0.62)}\" stroke=\"@l\" stroke-width=\"{Math.Min(W, H) * 0.005}\" stroke-linecap=\"round\" opacity=\".75\"/>");

    private string Dots(int count, double down)
    {
        var path = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            Append(path, $"M{W * dice.Next()} {down * dice.Next()}h0");
        }

        return path.ToString();
    }

    private void Orbits(double x, double y)
    {
        var r = Math.Min(W, H);
        for (var i = 1; i <= 4; i++)
        {
            canvas.Add($"<ellipse cx=\"{x}\" cy=\"{y}\" rx=\"{r * 0.26 * i}\" ry=\"{r * 0.2 * i}\" transform=\"rotate(-24 {x} {y})\" fill=\"none\" stroke=\"@l\" stroke-width=\"1.2\" opacity=\"{0.5 - (0.08 * i)}\"/>");
        }

        canvas.Add($"<circle cx=\"{W * dice.Between(0.1, 0.9)}\" cy=\"{H * 1.05}\" r=\"{r * 0.5}\" fill=\"@m\"/><circle cx=\"{W * dice.Between(0.2, 0.9)}\" cy=\"{H * 1.2}\" r=\"{r * 0.56}\" fill=\"@d\"/>");
    }

    private void Rays(double x, double y)
    {
        var path = new StringBuilder();
        var far = W + H;
        const int Wedges = 18;
        var turn = dice.Next();
        for (var i = 0; i < Wedges; i++)
        {
            var (from, to) = ((i + turn) * Math.Tau / Wedges, (i + turn + 0.5) * Math.Tau / Wedges);
            Append(path, $"M{x} {y}L{x + (far * Math.Cos(from))} {y + (far * Math.Sin(from))}L{x + (far * Math.Cos(to))} {y + (far * Math.Sin(to))}Z");
        }

        canvas.Add($"<path d=\"{path.ToString()}\" fill=\"@m\" opacity=\".5\"/><circle cx=\"{x}\" cy=\"{y}\" r=\"{Math.Min(W, H) * 0.62}\" fill=\"url(#g)\"/>");
    }

    private void Rings(double x, double y)
    {
        var r = Math.Min(W, H);
        for (var i = 6; i >= 1; i--)
        {
            canvas.Add($"<circle cx=\"{x}\" cy=\"{y}\" r=\"{r * 0.16 * i}\" fill=\"{(i % 2 == 0 ? "@m" : "@s")}\" opacity=\"{(i % 2 == 0 ? 0.55 : 0.35)}\"/>");
        }
    }

    private void Drapes()
    {
        const int Folds = 12;
        canvas.Add($"<rect width=\"{W}\" height=\"{H}\" fill=\"@m\"/>");
        for (var i = 0; i < Folds; i++)
        {
            canvas.Add($"<path d=\"M{W * i / Folds} 0h{W * 0.5 / Folds}L{W * (i + dice.Between(0.3, 0.7)) / Folds} {H}h{-W * 0.3 / Folds}Z\" fill=\"@d\" opacity=\"{dice.Between(0.3, 0.55)}\"/>");
        }

        canvas.Add($"<ellipse cx=\"{W / 2}\" cy=\"{H * 0.45}\" rx=\"{Math.Min(W, H) * 0.55}\" ry=\"{H * 0.42}\" fill=\"url(#g)\" opacity=\".8\"/><rect y=\"{H * 0.79}\" width=\"{W}\" height=\"{H}\" fill=\"@d\"/>");
    }

    private void Room(double lightX, double ground)
    {
        canvas.Add($"<rect width=\"{W}\" height=\"{H}\" fill=\"@m\" opacity=\".7\"/><path d=\"M{lightX - (W * 0.5)} 0h{W * 0.36}L{lightX + (W * 0.6)} {H}H{lightX - (W * 0.3)}Z\" fill=\"@l\" opacity=\".16\"/><path d=\"M{lightX - (W * 0.06)} 0h{W * 0.1}L{lightX + (W * 0.9)} {H}h{-W * 0.2}Z\" fill=\"@l\" opacity=\".1\"/>");
        canvas.Add($"<rect y=\"{ground - 2}\" width=\"{W}\" height=\"{H}\" fill=\"@d\"/>");
    }

    private void Rain()
    {
        var path = new StringBuilder();
        for (var i = 0; i < 60; i++)
        {
            Append(path, $"M{W * dice.Between(0, 1.2)} {H * dice.Between(-0.1, 0.8)}l{-H * 0.02} {H * dice.Between(0.05, 0.1)}");
        }

        canvas.Add($"<path d=\"M{-W * 0.1} 0Q{W * 0.1} {H * 0.2} {W * 0.34} {H * 0.1}T{W * 0.7} {H * 0.12}T{W * 1.1} 0Z\" fill=\"@d\" opacity=\".55\"/><path d=\"{path.ToString()}\" stroke=\"@l\" stroke-width=\"1.4\" opacity=\".4\"/>");
    }

    private void Furrows(double ground)
    {
        var (x, y) = (W * dice.Between(0.35, 0.65), ground - (H * 0.06));
        canvas.Add($"<rect y=\"{y}\" width=\"{W}\" height=\"{H}\" fill=\"@m\"/>");
        for (var i = -7; i <= 7; i++)
        {
            canvas.Add($"<path d=\"M{x + (i * W * 0.012)} {y}L{x + (i * W * 0.26)} {H}h{W * 0.11}Z\" fill=\"@d\" opacity=\".8\"/>");
        }
    }

    private static void Append(StringBuilder path, FormattableString step) => path.Append(string.Format(
        CultureInfo.InvariantCulture, step.Format, [.. step.GetArguments().Select(value => value is double number ? Math.Round(number, 1) : value)]));
}
