using System.Diagnostics.Metrics;
using NetflixClone.ServiceDefaults.Telemetry;

namespace NetflixClone.ServiceDefaults.Tests;

public sealed class PrometheusTextTests : IDisposable
{
    private readonly PrometheusText _text = new();
    private readonly Meter _meter = new("NetflixClone.Tests");

    public void Dispose()
    {
        _meter.Dispose();
        _text.Dispose();
    }

    [Fact]
    public void A_counter_is_a_sum_under_a_name_that_ends_in_total()
    {
        var played = _meter.CreateCounter<long>("a.films-played");

        played.Add(2);
        played.Add(3);

        Of("a_films_played").ShouldBe(["# TYPE a_films_played_total counter", "a_films_played_total 5"]);
    }

    [Fact]
    public void Each_set_of_labels_has_a_line_of_its_own_under_one_type()
    {
        var played = _meter.CreateCounter<int>("b");

        played.Add(1, new KeyValuePair<string, object?>("plan.name", "basic"));
        played.Add(2, new KeyValuePair<string, object?>("plan.name", "premium"), new("screens", 4));

        Of("b").ShouldBe(["# TYPE b_total counter", "b_total{plan_name=\"basic\"} 1", "b_total{plan_name=\"premium\",screens=\"4\"} 2"], ignoreOrder: true);
    }

    [Fact]
    public void What_would_end_a_label_is_escaped()
    {
        _meter.CreateCounter<int>("c").Add(1, new KeyValuePair<string, object?>("film", "a \"b\" \\ c\nd"));

        Of("c").ShouldContain("""c_total{film="a \"b\" \\ c\nd"} 1""");
    }

    [Fact]
    public void A_histogram_gives_sum_and_count()
    {
        var waited = _meter.CreateHistogram<double>("d");

        waited.Record(0.25);
        waited.Record(0.5);

        Of("d").ShouldBe(["# TYPE d summary", "d_sum 0.75", "d_count 2"]);
    }

    [Fact]
    public void A_gauge_has_its_last_value()
    {
        var level = _meter.CreateGauge<int>("e");

        level.Record(7);
        level.Record(3);

        Of("e").ShouldBe(["# TYPE e gauge", "e 3"]);
    }

    [Fact]
    public void What_goes_up_and_down_is_a_gauge_of_its_sum()
    {
        var open = _meter.CreateUpDownCounter<int>("f");

        open.Add(3);
        open.Add(-1);

        Of("f").ShouldBe(["# TYPE f gauge", "f 2"]);
    }

    [Fact]
    public void What_is_observed_is_asked_for_when_it_is_written()
    {
        var total = 0L;
        _meter.CreateObservableCounter("g", () => total);

        total = 5;
        _text.Write();
        total = 8;

        Of("g").ShouldBe(["# TYPE g_total counter", "g_total 8"]);
    }

    [Fact]
    public void Two_instruments_of_one_name_share_its_type_line()
    {
        using var other = new Meter("NetflixClone.Tests.Other");

        _meter.CreateCounter<int>("h").Add(1, new KeyValuePair<string, object?>("from", "one"));
        other.CreateCounter<int>("h").Add(2, new KeyValuePair<string, object?>("from", "other"));

        Of("h").ShouldBe(["# TYPE h_total counter", "h_total{from=\"one\"} 1", "h_total{from=\"other\"} 2"], ignoreOrder: true);
    }

    [Fact]
    public void Meters_of_others_are_left_out()
    {
        using var other = new Meter("Somebody.Else");

        other.CreateCounter<int>("i").Add(1);

        Of("i").ShouldBeEmpty();
    }

    /// <summary>The lines of one metric; other meters of this process write theirs beside it.</summary>
    private string[] Of(string name) =>
        [.. _text.Write().Split('\n').Where(line => line.Replace("# TYPE ", "", StringComparison.Ordinal).Split(' ', '{')[0] is var said
            && (said == name || said == name + "_total" || said == name + "_sum" || said == name + "_count"))];
}
