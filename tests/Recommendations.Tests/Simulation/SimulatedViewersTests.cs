namespace NetflixClone.Recommendations.Tests;

public sealed class SimulatedViewersTests
{
    private static readonly ItemIndex Items = A.Index(2);

    [Fact]
    public void Viewers_are_read_with_their_deeds_counted_back_from_the_newest()
    {
        var text = $"# a comment\ntitles\n{Items[1]}\n{Items[0]}\nviewers\n0F5 1P60%3 1H0\n1S9\n";

        var viewers = SimulatedViewers.Parse(new StringReader(text), Items, The.Moment);

        viewers.Count.ShouldBe(2);
        viewers[0].ShouldBe(
        [
            new(1, InteractionKind.Finished, The.Moment.AddHours(-5)),
            new(0, InteractionKind.Progressed, The.Moment.AddHours(-3), 0.6f),
            new(0, InteractionKind.Loved, The.Moment),
        ]);
    }

    [Fact]
    public void Deeds_with_titles_that_are_gone_are_left_out()
    {
        var text = $"titles\n{Guid.Empty}\n{Items[0]}\nviewers\n0F5 1F3\n";

        var viewers = SimulatedViewers.Parse(new StringReader(text), Items, The.Moment);

        viewers.ShouldHaveSingleItem().ShouldHaveSingleItem().Item.ShouldBe(0);
    }

    [Theory]
    [InlineData("nonsense", "line 1")]
    [InlineData("titles\nnot an id", "line 2")]
    [InlineData("titles\nviewers\n0F5", "line 3")]
    [InlineData("titles\n00000000-0000-0000-0000-000000000000\nviewers\n\n0X5", "line 5")]
    [InlineData("titles\n00000000-0000-0000-0000-000000000000\nviewers\nF5", "line 4")]
    [InlineData("titles\n00000000-0000-0000-0000-000000000000\nviewers\n0P50%", "line 4")]
    [InlineData("titles\n00000000-0000-0000-0000-000000000000\nviewers\n0", "line 4")]
    [InlineData("titles\n00000000-0000-0000-0000-000000000000\nviewers\n99999999999F5", "line 4")]
    public void What_is_not_in_the_format_is_refused_with_its_line(string text, string where)
    {
        var parse = () => SimulatedViewers.Parse(new StringReader(text), Items, The.Moment);

        parse.ShouldThrow<FormatException>().Message.ShouldContain(where);
    }
}
