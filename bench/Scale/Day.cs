using NetflixClone.Bench.Frame;
using NetflixClone.Grains.Viewers;

namespace NetflixClone.Bench.Scale;

/// <summary>A day of so many profiles: some of them play something, most of those in the evening, and at eight everybody looks in because of a premiere.</summary>
/// <param name="town">Where.</param>
/// <param name="profiles">How many live there.</param>
/// <param name="playbacks">How many of them play something, or how often each does.</param>
/// <param name="number">Which day: each is another.</param>
/// <remarks>Each is gone from memory a quarter of an hour after the last thing they did; only at the premiere are all there at once, which is when memory is weighed.</remarks>
internal sealed class Day(Town town, int profiles, int playbacks, int number)
{
    private const int Quarters = 96;
    private const int Premiere = 80; // eight in the evening

    // how much of the day's viewing begins in each hour, beginning at midnight
    private static readonly double[] Hours = [3, 2, 1, 1, 1, 1, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 5, 6, 8, 11, 12, 10, 7, 4];

    private readonly Random _random = new(profiles + number); // the same day whenever it is replayed

    public Tally Tally { get; } = new();

    /// <summary>Processor time of all of it; of a day whose memory was weighed too little, because that spares the collector work.</summary>
    public TimeSpan Spent => SpentWatching + SpentLooking;

    /// <summary>That of those who watch something.</summary>
    public TimeSpan SpentWatching { get; private set; }

    /// <summary>That of the premiere: everybody's grains begin, and end a quarter of an hour later, and the collector has tidied up after each.</summary>
    public TimeSpan SpentLooking { get; private set; }

    /// <summary>What the silo held at the premiere more than before the day, if it was weighed.</summary>
    public long Bytes { get; private set; }

    /// <summary>How many watched at the same time at most.</summary>
    public int Peak { get; private set; }

    /// <summary>The activations at the premiere, and in the night after it.</summary>
    public (int Premiere, int Night) Activations { get; private set; }

    /// <summary>Plays the day, and weighs the memory if that is wanted.</summary>
    public async Task Replay(bool weigh)
    {
        var (events, before) = (town.Database.Interactions, weigh ? Memory.Held() : 0);
        var starting = Programme().ToLookup(entry => entry.Quarter, entry => entry.Evening);
        var watching = new List<Evening>();
        for (var quarter = 0; quarter < Quarters; quarter++)
        {
            Evening[] begin = [.. starting[quarter]];
            SpentWatching += await Processor.Spent(async () =>
            {
                await Everybody.Acts(0, begin.Length, number => begin[number].Start());
                watching.AddRange(begin);
                Peak = Math.Max(Peak, watching.Count);
                await PlayFor(watching);
                await town.Takes(events + Tally.Published);
            });
            if (quarter == Premiere)
            {
                SpentLooking += await Processor.Spent(() => Everybody.Acts(0, profiles, LookIn)) + await Processor.Spent(Memory.Tidy);
                Bytes = weigh ? Memory.Held() - before : 0;
                Activations = (await town.Activations(), 0);
            }
            else if (quarter == Premiere + 1)
            {
                SpentLooking += await Processor.Spent(town.CollectIdle) + await Processor.Spent(Memory.Tidy);
            }

            SpentWatching += await Processor.Spent(async () =>
            {
                watching = await Staying(watching);
                await town.Takes(events + Tally.Published);
                PassOver();
            });
        }

        SpentWatching += await Processor.Spent(town.Rest);
        Activations = Activations with { Night = await town.Activations() };
    }

    private async Task PlayFor(List<Evening> watching)
    {
        for (var report = 1; report <= Evening.Reports; report++)
        {
            town.Clock.Advance(ReportProgress.Heartbeat);
            var number = report;
            await Everybody.Acts(0, watching.Count, viewer => watching[viewer].Report(number));
        }
    }

    private Task LookIn(int profile)
    {
        Tally.LookAtPremiere();
        return town.LookIn(profile);
    }

    private static async Task<List<Evening>> Staying(List<Evening> watching)
    {
        var over = new bool[watching.Count];
        await Everybody.Acts(0, watching.Count, async viewer => over[viewer] = await watching[viewer].IsOver());
        return [.. watching.Where((_, viewer) => !over[viewer])];
    }

    private void PassOver()
    {
        for (var left = Evening.Quarter - (ReportProgress.Heartbeat * Evening.Reports); left > TimeSpan.Zero; left -= Town.Quantum)
        {
            town.Clock.Advance(left < Town.Quantum ? left : Town.Quantum);
        }
    }

    /// <summary>Who begins when: a fifth gives up within a quarter of an hour, the others see an episode or a film to its end or near it.</summary>
    private List<(int Quarter, Evening Evening)> Programme()
    {
        var all = Hours.Sum();
        var programme = new List<(int, Evening)>();
        for (var playback = 0; playback < playbacks; playback++)
        {
            var profile = (int)((long)playback * profiles / playbacks);
            var (hour, left) = (0, _random.NextDouble() * all);
            for (; left >= Hours[hour]; hour++)
            {
                left -= Hours[hour];
            }

            var title = town.Titles[(int)(town.Titles.Length * Math.Pow(_random.NextDouble(), 2))]; // some are far more popular than others
            var most = Town.IsFilm(title) ? 8 : 4;
            var quarters = _random.NextDouble() < 0.2 ? 1 : most - _random.Next(2);
            var evening = new Evening(town, Tally, profile, title, quarters, pauses: _random.Next(4) == 0, rates: _random.Next(10) == 0);
            programme.Add(((hour * 4) + _random.Next(4), evening));
        }

        return programme;
    }
}
