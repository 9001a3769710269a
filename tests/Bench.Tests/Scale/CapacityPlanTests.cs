namespace NetflixClone.Bench.Tests.Scale;

/// <summary>Every number here was worked out by hand from those in <see cref="The"/>.</summary>
public sealed class CapacityPlanTests
{
    private const double Exactly = 1e-6;

    [Fact]
    public void A_tenth_of_a_million_members_watches_at_peak_and_reports_every_five_seconds()
    {
        var plan = The.PlanFor(1e6);

        plan.Watching.ShouldBe(100_000, Exactly);
        plan.Browsing.ShouldBe(30_000, Exactly);
        plan.Reports.ShouldBe(20_000, Exactly);
    }

    [Fact]
    public void Playbacks_of_2500_seconds_begin_40_times_a_second_and_send_seven_events_each()
    {
        var plan = The.PlanFor(1e6);

        plan.Starts.ShouldBe(40, Exactly);
        plan.Meanings.ShouldBe(200, Exactly);
        plan.Events.ShouldBe(280, Exactly);
    }

    [Fact]
    public void Every_report_and_every_event_is_pushed_to_a_screen_and_a_half()
    {
        var plan = The.PlanFor(1e6);

        plan.Pushes.ShouldBe(30_000 + 420, Exactly);
    }

    [Fact]
    public void Cores_are_kept_busy_by_looks_playbacks_reports_events_and_calls_between_processes()
    {
        var plan = The.PlanFor(1e6);

        const double Looks = (500 + 40) * (10 + 1_000);
        const double Playbacks = 40 * (100 + 40);
        const double Reports = 20_000 * 5;
        const double Events = (280 * 1_000) + (200 * 80);
        const double Calls = 40 * ((20_000 * 3) + (280 * 9));
        plan.BusyCores.ShouldBe((Looks + Playbacks + Reports + Events + Calls) / 1e6, Exactly);
        plan.BusyCores.ShouldBe(3.4478, Exactly);
    }

    [Fact]
    public void Silos_that_are_to_be_half_busy_are_rounded_up()
    {
        var plan = The.PlanFor(10e6);

        plan.BusyCores.ShouldBe(34.478, Exactly);
        plan.Silos.ShouldBe(9); // 34.478 / 0.5 / 8 = 8.6
    }

    [Fact]
    public void Silos_follow_the_memory_where_that_runs_out_first()
    {
        var plan = The.PlanFor(10e6) with { Assumed = The.Assumptions with { SiloBytes = 2e9 } };

        plan.SiloBytes.ShouldBe(40.48e9, 1);
        plan.Silos.ShouldBe(21); // 20.24
    }

    [Fact]
    public void Pods_follow_whichever_runs_out_first_sockets_or_reports()
    {
        var plan = The.PlanFor(10e6);
        var withoutSockets = plan with { Assumed = The.Assumptions with { SocketsAnApiPod = 1e9 } };

        plan.ApiPods.ShouldBe(26);            // 1.3 million sockets
        withoutSockets.ApiPods.ShouldBe(10);  // 200,000 reports/s on half of four cores
    }

    [Fact]
    public void One_row_more_a_second_than_a_primary_bears_takes_another_shard()
    {
        var plan = The.PlanFor(1e6);

        plan.Writes.ShouldBe(20_000 + 600 + 240, Exactly);
        plan.Shards.ShouldBe(2);
        (plan with { Assumed = The.Assumptions with { WritesAShard = 20_840 } }).Shards.ShouldBe(1);
        (plan with { Assumed = The.Assumptions with { WritesAShard = 20_839 } }).Shards.ShouldBe(2);
    }

    [Fact]
    public void What_is_written_is_short_for_a_heartbeat_and_longer_for_all_else()
    {
        var plan = The.PlanFor(1e6);

        plan.WrittenBytes.ShouldBe((20_000 * 200) + (840 * 500), Exactly);
    }

    [Fact]
    public void Brokers_come_by_threes_and_partitions_by_the_events()
    {
        var plan = The.PlanFor(100e6);

        plan.BrokerNodes.ShouldBe(12); // 28,000 events/s are 3.1 clusters
        plan.Partitions.ShouldBe(112);
    }

    [Fact]
    public void A_hundred_million_members_ask_for_three_Redis_and_their_copies()
    {
        var plan = The.PlanFor(100e6);

        plan.RedisCommands.ShouldBe((2 * 4_000) + (5 * 54_000), Exactly);
        plan.Redises.ShouldBe(6); // 2.78
    }

    [Fact]
    public void A_picture_of_four_megabits_for_each_who_watches_leaves_the_house()
    {
        var plan = The.PlanFor(1e6);

        plan.EgressGigabits.ShouldBe(400, Exactly);
        plan.EgressGigabytesAMonth.ShouldBe(72e6, 1); // 40 hours of half a megabyte a second are 72 GB
        plan.EgressPrice.ShouldBe(720_000, 0.01);
    }

    [Fact]
    public void A_million_members_cost_2540_dollars_of_machines_a_month()
    {
        var plan = The.PlanFor(1e6);

        (plan.Silos, plan.ApiPods, plan.Shards, plan.BrokerNodes, plan.Redises).ShouldBe((2, 3, 2, 3, 2));
        plan.MachinesPrice.ShouldBe((2 * 168) + (3 * 84) + (2 * 730) + (3 * 84) + (2 * 120), Exactly);
        plan.MachinesPrice.ShouldBe(2_540, Exactly);
    }

    [Fact]
    public void Without_members_there_is_still_one_of_everything_and_a_second_of_what_may_fail()
    {
        var plan = The.PlanFor(0);

        (plan.Silos, plan.ApiPods, plan.Shards, plan.BrokerNodes, plan.Redises, plan.Partitions).ShouldBe((2, 2, 1, 3, 2, 8));
        (plan.Reports, plan.Writes, plan.BusyCores, plan.EgressPrice).ShouldBe((0d, 0d, 0d, 0d));
    }
}
