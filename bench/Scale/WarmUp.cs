using System.Runtime;
using NetflixClone.Bench.Frame;

namespace NetflixClone.Bench.Scale;

/// <summary>Days that are thrown away: a process compiles its code anew, and better, while it finds out which of it runs often.</summary>
/// <remarks>That is paid once by each process, however many it serves, and would be more than half of what a small day seems to cost.</remarks>
internal static class WarmUp
{
    private const int LeastDays = 3;
    private const int MostDays = 6;

    // of the thousands that the first day has compiled
    private const int Few = 100;

    /// <summary>Replays days of so many profiles and playbacks until next to nothing is compiled any more.</summary>
    public static async Task Run(Town town, int profiles, int playbacks)
    {
        var (compiled, days) = (int.MaxValue, 0);
        for (; days < LeastDays || (compiled > Few && days < MostDays); days++)
        {
            var before = JitInfo.GetCompiledMethodCount();
            await new Day(town, profiles, playbacks, days).Replay(weigh: false);
            compiled = (int)(JitInfo.GetCompiledMethodCount() - before);
        }

        Report.Note($"{days} days of {profiles} profiles to warm up; the last of them had {compiled} methods compiled");
    }
}
