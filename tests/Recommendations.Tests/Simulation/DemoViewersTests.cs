using System.Text.Json;

namespace NetflixClone.Recommendations.Tests;

/// <summary>What ships under demo/: the file and the catalogue must fit each other.</summary>
public sealed class DemoViewersTests
{
    private static readonly string Demo = Find(AppContext.BaseDirectory);
    private static readonly ItemIndex Catalogue = ReadCatalogue();

    [Fact]
    public void Every_simulated_viewer_has_a_history_in_time_order()
    {
        var viewers = Read();

        viewers.Count.ShouldBe(600);
        viewers.ShouldAllBe(history => history.Count >= 10 && history.Count <= 60);
        viewers.ShouldAllBe(history => history.Zip(history.Skip(1)).All(pair => pair.First.At <= pair.Second.At));
    }

    [Fact]
    public void Nearly_every_title_of_the_catalogue_has_been_watched_by_somebody()
    {
        var watched = Read().SelectMany(history => history).Select(interaction => interaction.Item).Distinct().Count();

        watched.ShouldBeGreaterThan(Catalogue.Count * 9 / 10, "run demo/viewers/make-viewers.mjs again: the catalogue has changed");
    }

    [Fact]
    public void The_file_says_that_its_viewers_are_not_people() =>
        File.ReadLines(Path.Combine(Demo, "viewers", "viewers.txt")).First().ShouldContain("not people");

    private static IReadOnlyList<IReadOnlyList<Interaction>> Read()
    {
        using var file = File.OpenText(Path.Combine(Demo, "viewers", "viewers.txt"));
        return SimulatedViewers.Parse(file, Catalogue, The.Moment);
    }

    private static ItemIndex ReadCatalogue()
    {
        using var catalogue = JsonDocument.Parse(File.ReadAllText(Path.Combine(Demo, "catalogue.json")));
        return new(catalogue.RootElement.GetProperty("titles").EnumerateArray().Select(title => title.GetProperty("id").GetGuid()).ToArray());
    }

    private static string Find(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "demo", "catalogue.json")))
            {
                return Path.Combine(folder, "demo");
            }
        }

        throw new DirectoryNotFoundException("No folder above the tests has demo/catalogue.json.");
    }
}
