using NetflixClone.Catalogue.Artwork;

namespace NetflixClone.Catalogue.Tests;

public sealed class DemoCatalogueTests
{
    [Fact]
    public async Task There_is_enough_to_fill_a_home_page()
    {
        var titles = await The.Demo;

        titles.Length.ShouldBeGreaterThanOrEqualTo(120);
        titles.Count(title => title.Maturity <= Maturity.Age7).ShouldBeGreaterThanOrEqualTo(20);
        titles.SelectMany(title => title.Genres).CountBy(genre => genre).Count(genre => genre.Value >= 5).ShouldBeGreaterThanOrEqualTo(12);
        titles.Count(title => title.Kind == TitleKind.Series).ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public async Task Every_id_is_a_uuid_of_version_7_and_used_once()
    {
        var ids = (await The.Demo).SelectMany(title => title.Episodes.Select(episode => episode.Id).Prepend(title.Id)).ToList();

        ids.ShouldAllBe(id => id.Value.Version == 7);
        ids.ShouldBeUnique();
    }

    [Fact]
    public async Task Every_title_names_a_palette_and_motifs_that_the_artist_knows()
    {
        var hints = (await The.Demo).Select(title => title.Artwork).ToList();

        hints.Select(hint => hint.Palette).Distinct().Except(Palette.Names).ShouldBeEmpty();
        hints.SelectMany(hint => hint.Motifs).Distinct().Except(Motifs.Names).ShouldBeEmpty();
        hints.ShouldAllBe(hint => hint.Motifs.Length > 0);
    }

    [Fact]
    public async Task Every_description_fits_a_card()
    {
        (await The.Demo).Where(title => title.Description.Length > 140).Select(title => title.Name).ShouldBeEmpty();
    }
}
