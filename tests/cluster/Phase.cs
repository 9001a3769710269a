using System.Globalization;
using NetflixClone.TestKit.Load;

namespace NetflixClone.Cluster;

/// <summary>One thing that is done to the cluster while people watch, and what they notice of it.</summary>
internal sealed class Phase(string name, Crowd crowd)
{
    private const int Rate = 500; // commands/s
    private const int Steady = Rate * 4;
    private static readonly string[] Expected = ["503", "502"]; // those that say to try again, the product's own and the proxy's when a process behind it ends
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<string> _shortcomings = [];

    /// <summary>What was worse than it may be, a sentence each.</summary>
    public IReadOnlyList<string> Shortcomings => _shortcomings;

    /// <summary>Does it under load, prints what was noticed and compares that with what may be.</summary>
    /// <param name="disturb">What is done; it gives back the moment from which recovery counts, as a timestamp of the system's clock.</param>
    /// <param name="mayFail">Whether commands may fail twice.</param>
    /// <param name="recovery">How long until nobody notices anything any more, at most.</param>
    public async Task Run(Func<Task<long>> disturb, bool mayFail, TimeSpan recovery)
    {
        crowd.Go(Rate);
        await crowd.Acknowledges(Steady);
        var moment = await disturb();
        await crowd.Acknowledges(2 * Steady); // long enough for what is late
        await crowd.Rest();

        var caughtUp = await crowd.Reach(all => all.ScreensCaughtUp, Patience);
        var broken = await crowd.BrokenPromises();
        var back = broken.Count(sentence => sentence.Contains("went back", StringComparison.Ordinal));
        var recovered = crowd.Outages.TroubleSince(moment);
        Print("lost", broken.Count - back, most: 0);
        Print("position_went_back", back, most: 0);
        Print("failed", crowd.Outages.FailedTwice, most: mayFail ? double.PositiveInfinity : 0);
        Print("unexplained", crowd.Outages.Failures.Where(failure => !Expected.Contains(failure.Key)).Sum(failure => failure.Value), most: 0);
        Print("recovery_s", recovered.TotalSeconds, most: recovery.TotalSeconds);
        Print("screens_behind", crowd.Watchers - caughtUp, most: 0);
        Console.WriteLine($"  {crowd.Acknowledged} commands acknowledged so far; {crowd.Outages}");
        foreach (var sentence in broken)
        {
            Console.WriteLine("  " + sentence);
        }
    }

    private void Print(string figure, double value, double most)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}.{figure} = {value:0.##}"));
        if (value > most)
        {
            _shortcomings.Add(string.Create(CultureInfo.InvariantCulture, $"{name}.{figure} is {value:0.##}; it may be {most:0.##} at most."));
        }
    }
}
