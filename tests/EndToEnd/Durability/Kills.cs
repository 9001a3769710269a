using NetflixClone.TestKit.Load;
using Xunit.Abstractions;

namespace NetflixClone.EndToEnd.Durability;

/// <summary>The product is killed again and again while a crowd commands, and held to its word each time that it is back.</summary>
internal static class Kills
{
    private const int Times = 20;
    private const int Rate = 1_000; // commands a second, nine in ten of them reports

    /// <param name="crowd">Who commands.</param>
    /// <param name="kill">Ends the product as a power cut would.</param>
    /// <param name="start">Starts it again at the same address.</param>
    /// <param name="counted">How long the effects of the last commands may take.</param>
    /// <param name="output">Is told how much was acknowledged.</param>
    public static async Task AreBorne(Crowd crowd, Func<Task> kill, Func<Task> start, TimeSpan counted, ITestOutputHelper output)
    {
        var moments = new Random(20);
        for (var time = 1; time <= Times; time++)
        {
            crowd.Go(Rate);
            await crowd.Acknowledges(moments.Next(Rate / 4, Rate));
            await kill();
            await crowd.Rest();

            await start();
            (await crowd.BrokenPromises()).ShouldBeEmpty($"after kill {time}");
        }

        (await crowd.WrongCounts(counted)).ShouldBeEmpty();
        output.WriteLine($"{crowd.Acknowledged} acknowledged commands, {Times} kills");
    }
}
