using NetflixClone.TestKit.Load;
using NetflixClone.TestKit.Product;
using Xunit.Abstractions;

namespace NetflixClone.EndToEnd.Durability;

/// <summary>The product is killed again and again while a crowd commands, and held to its word each time that it is back.</summary>
internal static class Kills
{
    private const int Times = 20;
    private const int Rate = 1_000; // commands a second, nine in ten of them reports

    /// <param name="crowd">Who commands.</param>
    /// <param name="product">What is killed and started again.</param>
    /// <param name="counted">How long the effects of the last commands may take.</param>
    /// <param name="output">Is told how much was acknowledged.</param>
    public static async Task AreBorne(Crowd crowd, LastingProduct product, TimeSpan counted, ITestOutputHelper output)
    {
        var moments = new Random(20);
        for (var time = 1; time <= Times; time++)
        {
            crowd.Go(Rate);
            await crowd.Acknowledges(moments.Next(Rate / 4, Rate));
            await product.Kill();
            await crowd.Rest();

            await product.Start();
            (await crowd.BrokenPromises()).ShouldBeEmpty($"after kill {time}");
        }

        (await crowd.WrongCounts(counted)).ShouldBeEmpty();
        output.WriteLine($"{crowd.Acknowledged} acknowledged commands, {Times} kills");
    }
}
