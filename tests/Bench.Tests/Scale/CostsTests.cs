using NetflixClone.Bench.Scale;

namespace NetflixClone.Bench.Tests.Scale;

public sealed class CostsTests
{
    [Fact]
    public void What_was_done_is_predicted_from_what_each_kind_of_thing_costs()
    {
        var done = new Tally();
        done.Look();
        done.LookAtPremiere();
        done.Start();
        done.Heartbeat();
        done.Heartbeat();
        done.Heartbeat();
        done.Meaning();
        done.Stop(beforeTheEnd: true);

        var predicted = The.Costs.Predict(done);

        predicted.TotalMicroseconds.ShouldBe(20 + 100 + 15 + 80 + 40, 0.1);
    }

    [Fact]
    public void A_stop_is_an_event_only_before_the_end()
    {
        var done = new Tally();
        done.Start();
        done.Meaning();
        done.Stop(beforeTheEnd: false);
        done.Start();
        done.Stop(beforeTheEnd: true);

        done.Published.ShouldBe(4);
        done.OfWatching.ShouldBe(5);
    }

    [Fact]
    public void Who_only_looks_in_at_the_premiere_is_no_part_of_what_watching_costs()
    {
        var done = new Tally();
        done.Look();
        done.LookAtPremiere();

        done.OfWatching.ShouldBe(1);
        done.LooksOfPremiere.ShouldBe(1);
    }
}
