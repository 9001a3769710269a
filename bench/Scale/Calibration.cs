using NetflixClone.Bench.Frame;
using NetflixClone.Bench.Scale.Capacity;
using NetflixClone.Grains;
using NetflixClone.Grains.Recommendations;
using NetflixClone.Grains.Viewers;

namespace NetflixClone.Bench.Scale;

/// <summary>What each kind of thing costs by itself: what the capacity model is made from.</summary>
internal sealed class Calibration
{
    private const int Viewers = 3_000;
    private const int Beats = 8;
    private const int Marks = 2;
    private const int Ranked = 300;

    private readonly Town _town;
    private readonly Tally _tally = new();
    private readonly Evening[] _evenings;
    private readonly long _eventsBefore;

    private Calibration(Town town)
    {
        var episode = town.Titles.First(title => !Town.IsFilm(title));
        (_town, _eventsBefore) = (town, town.Database.Interactions);
        _evenings = [.. Enumerable.Range(0, Viewers).Select(profile => new Evening(town, _tally, profile, episode, int.MaxValue, pauses: false, rates: false))];
    }

    public static Task<Costs> Measure(Town town) => new Calibration(town).Measure();

    private async Task<Costs> Measure()
    {
        await _town.Rest();
        var empty = Memory.Held();
        var rank = await Processor.Spent(() => Everybody.Acts(Viewers, Ranked, Rank)); // others than those who watch: whose rows are there is ranked anew at each event
        var ranked = Memory.Held() - empty;
        await _town.Rest();

        empty = Memory.Held();
        var look = await Processor.Spent(() => Everybody.Acts(0, Viewers, _town.LookIn));
        var looking = Memory.Held() - empty;
        look += await Processor.Spent(_town.Rest); // who looks in also leaves

        empty = Memory.Held();
        var start = await AllDo(evening => evening.Start());
        var (beat, mark) = (default(Cost), default(Cost));
        var pushes = _town.Pushes;
        for (var report = 0; report < Beats; report++)
        {
            _town.Clock.Advance(ReportProgress.Heartbeat);
            beat += await AllDo(evening => evening.Report(2));
        }

        pushes = _town.Pushes - pushes;
        for (var piece = 0; piece < Marks; piece++)
        {
            await AllDo(evening => evening.IsOver());
            mark += await AllDo(evening => evening.Report(1)); // the next piece begins behind the next mark of an episode
        }

        var watching = Memory.Held() - empty;
        var stop = await AllDo(evening => evening.Stop());
        var leave = await Processor.Spent(_town.Rest);

        var lookCost = look.TotalMicroseconds / Viewers;
        return new()
        {
            Look = lookCost,
            Start = (start.Time.TotalMicroseconds / Viewers) - lookCost,
            Heartbeat = beat.Time.TotalMicroseconds / Viewers / Beats,
            Meaning = mark.Time.TotalMicroseconds / Viewers / Marks,
            Stop = (stop.Time + leave).TotalMicroseconds / Viewers,
            Rank = rank.TotalMicroseconds / Ranked,
            LookingBytes = (double)looking / Viewers,
            WatchingBytes = ((double)watching / Viewers) + ((double)ranked / Ranked),
            StartWrites = (double)start.Writes / Viewers,
            HeartbeatWrites = (double)beat.Writes / Viewers / Beats,
            MeaningWrites = (double)mark.Writes / Viewers / Marks,
            StopWrites = (double)stop.Writes / Viewers,
            HeartbeatBytes = (double)beat.Bytes / beat.Writes,
            MeaningBytes = (double)mark.Bytes / mark.Writes,
            PushesAReport = (double)pushes / Viewers / Beats,
        };
    }

    private Task Rank(int profile) => _town.Grains.GetGrain<IRecommendationsGrain>(Names.Profile(profile).Value).Get(Maturity.Age18);

    /// <summary>What it costs until all events that come of it have come all the way.</summary>
    private async Task<Cost> AllDo(Func<Evening, Task> act)
    {
        var (writes, bytes) = (_town.Database.Writes, _town.Database.Bytes);
        var spent = await Processor.Spent(async () =>
        {
            await Everybody.Acts(0, Viewers, viewer => act(_evenings[viewer]));
            await _town.Takes(_eventsBefore + _tally.Published);
        });
        return new(spent, _town.Database.Writes - writes, _town.Database.Bytes - bytes);
    }

    private readonly record struct Cost(TimeSpan Time, long Writes, long Bytes)
    {
        public static Cost operator +(Cost one, Cost other) => new(one.Time + other.Time, one.Writes + other.Writes, one.Bytes + other.Bytes);
    }
}
