using NetflixClone.Catalogue.Search;

namespace NetflixClone.Catalogue.Tests;

public sealed class TitleIndexTests
{
    [Theory]
    [InlineData("metropolis", "Metropolis")]
    [InlineData("METROPOLIS", "Metropolis")]
    [InlineData("metro", "Metropolis")]
    [InlineData("haxan", "Häxan")]
    [InlineData("fantomas", "Fantômas")]
    [InlineData("doa", "D.O.A.")]
    [InlineData("d.o.a.", "D.O.A.")]
    [InlineData("20000 leagues", "20,000 Leagues Under the Sea")]
    [InlineData("steamboat bill jr", "Steamboat Bill, Jr.")]
    [InlineData("gullivers travels", "Gulliver's Travels")]
    [InlineData("the kid", "The Kid")]
    [InlineData("kid", "The Kid")]
    [InlineData("it", "It")]
    [InlineData("voyage dans la lune", "A Trip to the Moon")]
    [InlineData("аэлита", "Aelita: Queen of Mars")]
    [InlineData("神女", "The Goddess")]
    [InlineData("metropolsi", "Metropolis")]
    [InlineData("nosfertu", "Nosferatu: A Symphony of Horror")]
    [InlineData("nosferattu", "Nosferatu: A Symphony of Horror")]
    [InlineData("potenkin", "Battleship Potemkin")]
    [InlineData("posferatu", "Nosferatu: A Symphony of Horror")]
    [InlineData("girl friday", "His Girl Friday")]
    [InlineData("caligari dr", "The Cabinet of Dr. Caligari")]
    [InlineData("murnau 1922", "Nosferatu: A Symphony of Horror")]
    public async Task The_title_that_was_meant_comes_first(string typed, string expected)
    {
        var found = (await The.DemoIndex()).Search(typed, Maturity.Age18);

        found.Titles.ShouldNotBeEmpty();
        found.Titles[0].Name.ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  !?  ")]
    [InlineData("xyzzy")]
    [InlineData("metropolis xyzzy")]
    public async Task What_is_nowhere_finds_nothing(string typed)
    {
        (await The.DemoIndex()).Search(typed, Maturity.Age18).Titles.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_title_is_found_by_its_own_name()
    {
        var index = await The.DemoIndex();

        var lost = index.Titles.Where(title => index.Search(title.Name, Maturity.Age18).Titles.FirstOrDefault()?.Name != title.Name);

        lost.Select(title => title.Name).ShouldBeEmpty();
    }

    [Fact]
    public void The_name_as_typed_ranks_before_its_beginning_then_a_person_then_a_genre()
    {
        var (exact, beginning, person, genre) = (A.Title("Noir"), A.Title("Noir Street"), A.Title("Abc", "Jean Noir"), A.Title("Aaa", genres: "Noir"));

        var found = TitleIndex.Build([genre, person, beginning, exact]).Search("noir", Maturity.Age18);

        found.Titles.ShouldBe([exact, beginning, person, genre]);
    }

    [Fact]
    public async Task People_are_found_with_how_many_titles_they_have()
    {
        var index = await The.DemoIndex();

        var found = index.Search("buster keat", Maturity.Age18);

        found.People[0].Name.ShouldBe("Buster Keaton");
        found.People[0].Count.ShouldBe(index.Titles.Count(title => title.Directors.Contains("Buster Keaton") || title.Cast.Any(member => member.Name == "Buster Keaton")));
        found.Titles.ShouldAllBe(title => title.Directors.Contains("Buster Keaton") || title.Cast.Any(member => member.Name == "Buster Keaton"));
    }

    [Theory]
    [InlineData("train")]
    [InlineData("great trai")]
    public async Task A_word_that_stands_in_a_title_is_no_slip_for_somebodys_name(string typed)
    {
        var found = (await The.DemoIndex()).Search(typed, Maturity.Age18);

        found.Titles[0].Name.ShouldBe("The Great Train Robbery");
        found.People.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("rain", "Claude Rains")]
    [InlineData("claude rians", "Claude Rains")]
    [InlineData("keatn", "Buster Keaton")]
    public async Task People_are_found_by_the_beginning_of_a_name_and_with_one_slip(string typed, string expected)
    {
        (await The.DemoIndex()).Search(typed, Maturity.Age18).People.Select(person => person.Name).ShouldContain(expected);
    }

    [Fact]
    public async Task Genres_are_found_by_their_beginning()
    {
        (await The.DemoIndex()).Search("sci", Maturity.Age18).Genres.Select(genre => genre.Slug).ShouldBe(["science-fiction"]);
    }

    [Fact]
    public async Task A_decade_finds_its_films()
    {
        (await The.DemoIndex()).Search("1930s", Maturity.Age18, 500).Titles.ShouldAllBe(title => title.Year / 10 == 193);
    }

    [Fact]
    public async Task Nothing_above_a_maturity_is_found_counted_or_listed()
    {
        var index = await The.DemoIndex();

        var found = index.Search("h", Maturity.Age7, 500);

        found.Titles.ShouldNotBeEmpty();
        found.Titles.ShouldAllBe(title => title.Maturity <= Maturity.Age7);
        index.Search("max schreck", Maturity.Age7).People.ShouldBeEmpty();
        index.InGenre("horror", Maturity.Age7).ShouldAllBe(title => title.Maturity <= Maturity.Age7);
        index.Genres(Maturity.Age7).ShouldAllBe(genre => genre.Count == index.InGenre(genre.Slug, Maturity.Age7).Length);
    }

    [Fact]
    public async Task Titles_are_ordered_by_name_without_the_article()
    {
        var names = (await The.DemoIndex()).Titles.Select(title => title.Name).ToList();

        names.IndexOf("The Kid").ShouldBeLessThan(names.IndexOf("The Last Laugh"));
        names.IndexOf("Jungle Book").ShouldBeLessThan(names.IndexOf("The Kid"));
    }

    [Fact]
    public async Task A_title_is_found_by_id_and_by_slug()
    {
        var index = await The.DemoIndex();
        var title = index.Titles[7];

        index.Find(title.Id).ShouldBe(title);
        index.Find(title.Slug).ShouldBe(title);
        index.Find("no-such-film").ShouldBeNull();
    }

    [Theory]
    [InlineData("metropolis", "metropolis", false)]
    [InlineData("metro", "metropolis", false)]
    [InlineData("mteropolis", "metropolis", true)]
    [InlineData("metroplis", "metropolis", true)]
    [InlineData("mettropolis", "metropolis", true)]
    [InlineData("mezropolis", "metropolis", true)]
    [InlineData("mezrop", "metropolis", true)]
    [InlineData("mezroqolis", "metropolis", false)]
    [InlineData("kidd", "kid", true)]
    public void One_slip_is_forgiven_and_not_two(string typed, string word, bool forgiven)
    {
        Spelling.IsOneSlipFrom(typed, word).ShouldBe(forgiven);
    }
}
