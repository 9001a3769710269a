using System.Text;
using System.Xml.Linq;
using NetflixClone.Catalogue.Artwork;

namespace NetflixClone.Catalogue.Tests;

public sealed class PosterArtistTests
{
    private const int LargestPicture = 12 * 1024;

    private static readonly Func<Title, string>[] Pictures = [PosterArtist.Poster, PosterArtist.Card, PosterArtist.Backdrop];

    [Fact]
    public async Task Every_picture_is_well_formed_small_and_harmless()
    {
        foreach (var svg in (await The.Demo).SelectMany(title => Pictures.Select(draw => draw(title))))
        {
            var elements = XDocument.Parse(svg).Descendants().ToList();

            Encoding.UTF8.GetByteCount(svg).ShouldBeLessThan(LargestPicture);
            elements.Select(element => element.Name.LocalName).ShouldNotContain(name => name == "script" || name == "image" || name == "filter" || name == "foreignObject");
            elements.Attributes().ShouldNotContain(attribute => attribute.Name.LocalName == "href" || attribute.Value.Contains('@') || attribute.Value.Contains("NaN"));
        }
    }

    [Fact]
    public async Task A_title_is_always_drawn_alike()
    {
        var title = (await The.Demo)[0];

        PosterArtist.Poster(title).ShouldBe(PosterArtist.Poster(title with { }));
    }

    [Fact]
    public async Task No_two_posters_are_alike()
    {
        (await The.Demo).Select(PosterArtist.Poster).ShouldBeUnique();
    }

    [Fact]
    public async Task A_poster_names_film_director_and_year()
    {
        var title = (await The.Demo).Single(title => title.Slug == "metropolis");

        var text = string.Join(' ', XDocument.Parse(PosterArtist.Poster(title)).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value));

        text.ShouldContain("metropolis", Case.Insensitive);
        text.ShouldContain("FRITZ LANG · 1927");
    }

    [Fact]
    public async Task A_backdrop_has_no_lettering()
    {
        (await The.Demo).ShouldAllBe(title => !PosterArtist.Backdrop(title).Contains("<text"));
    }

    [Fact]
    public void Markup_in_a_name_stays_text()
    {
        var title = A.Title("<script>alert('x')</script> & \"Co\"", director: "<b>O'Neill</b>");

        var picture = XDocument.Parse(PosterArtist.Poster(title));

        picture.Descendants().Select(element => element.Name.LocalName).ShouldNotContain("script");
        picture.Descendants().Select(element => element.Name.LocalName).ShouldNotContain("b");
    }

    [Theory]
    [InlineData("It")]
    [InlineData("Popeye the Sailor Meets Ali Baba's Forty Thieves")]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk")]
    [InlineData("One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve")]
    public void A_title_of_any_length_fits_its_box(string name)
    {
        foreach (var lettering in (Lettering[])[Lettering.Condensed, Lettering.Serif, Lettering.Deco, Lettering.Stacked, Lettering.Book])
        {
            var lines = lettering.Fit(name, 340, 120, 70);

            string.Join(' ', lines.Select(line => line.Text)).ShouldBe(name);
            lines.ShouldAllBe(line => lettering.WidthOf(line.Text) * line.Size <= 340.01);
            (lines.Sum(line => line.Size) * lettering.Leading).ShouldBeLessThanOrEqualTo(120.01);
        }
    }

    [Fact]
    public void An_unknown_palette_or_motif_still_gives_a_picture()
    {
        var title = A.Title("New") with { Artwork = new ArtworkHints("no such palette", ["no such motif"]) };

        Pictures.ShouldAllBe(draw => XDocument.Parse(draw(title)).Root!.HasElements);
    }
}
