using NetflixClone.Catalogue.Demo;

namespace NetflixClone.Catalogue.Tests;

public sealed class CatalogueReaderTests : IDisposable
{
    private const string Complete = """
        {"id": "01a19467-e800-7bc7-b885-1c1fdfdef5ae", "slug": "a-film", "title": "A Film", "year": 1927, "kind": "film", "directors": ["Ada"],
         "cast": [{"name": "Bea", "role": "Herself"}], "runtimeMinutes": 90, "genres": ["Drama"], "countries": ["France"], "language": "French",
         "certification": "Not rated", "advisoryAge": 12, "description": "A film.", "synopsis": "It ends."}
        """;

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task A_complete_title_is_read_with_all_its_facts()
    {
        var title = (await Read(Complete)).ShouldHaveSingleItem();

        title.Name.ShouldBe("A Film");
        title.Maturity.ShouldBe(Maturity.Age12);
        title.Cast.ShouldBe([new CastMember("Bea", "Herself")]);
    }

    [Theory]
    [InlineData("\"year\": 1927,", "", "\"A Film\"", "\"year\" is missing")]
    [InlineData("\"year\": 1927", "\"year\": 1492", "\"A Film\"", "\"year\" is 1492")]
    [InlineData("[\"Ada\"]", "[]", "\"A Film\"", "\"directors\" is missing or empty")]
    [InlineData("\"name\": \"Bea\", ", "", "\"A Film\"", "\"cast[0].name\" is missing")]
    [InlineData("\"advisoryAge\": 12", "\"advisoryAge\": 13", "\"A Film\"", "0, 7, 12, 16 or 18")]
    [InlineData("\"film\"", "\"series\"", "\"A Film\"", "\"episodes\"")]
    [InlineData("\"a-film\"", "\"A Film!\"", "\"A Film\"", "\"slug\"")]
    [InlineData("\"year\": 1927", "\"year\": \"soon\"", "$.titles[0].year", "line 1")]
    [InlineData("\"year\"", "\"jear\"", "jear", "line 1")]
    public async Task A_mistake_is_reported_with_file_title_and_field(string right, string wrong, string where, string what)
    {
        var mistaken = Complete.Replace(right, wrong, StringComparison.Ordinal);

        var error = await Should.ThrowAsync<CatalogueFormatException>(() => Read(mistaken));

        error.Message.ShouldContain(_file);
        error.Message.ShouldContain(where);
        error.Message.ShouldContain(what);
    }

    [Fact]
    public async Task Two_titles_cannot_share_an_id()
    {
        var error = await Should.ThrowAsync<CatalogueFormatException>(() => Read(Complete + "," + Complete.Replace("A Film", "Another", StringComparison.Ordinal)));

        error.Message.ShouldContain("\"A Film\" and \"Another\"");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var error = await Should.ThrowAsync<CatalogueFormatException>(() => CatalogueReader.ReadAsync("/nowhere/catalogue.json"));

        error.Message.ShouldContain("/nowhere/catalogue.json");
    }

    private async Task<ImmutableArray<Title>> Read(string titles)
    {
        await File.WriteAllTextAsync(_file, $"{{\"titles\": [{titles.ReplaceLineEndings(" ")}]}}");
        return await CatalogueReader.ReadAsync(_file);
    }
}
