using NetflixClone.TestKit.Product;
using Xunit.Abstractions;

namespace NetflixClone.EndToEnd.Durability;

public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 20;
    private const int Members = 2;

    [Fact]
    public async Task Killed_again_and_again_under_load_it_knows_everything_that_it_acknowledged()
    {
        using var data = new TemporaryFolder();
        var ledger = new Ledger();
        var moments = new Random(20);
        var viewers = await MoveIn(data.Path, ledger);

        for (var kill = 0; kill < Kills; kill++)
        {
            await using var product = await ProductProcess.Start(data.Path);
            viewers.ForEach(viewer => viewer.MoveTo(product.Address));
            (await BrokenPromises(viewers)).ShouldBeEmpty($"after kill {kill}");
            var busy = ledger.Acknowledges(moments.Next(10, 300));
            var commands = Task.WhenAll(viewers.Select(viewer => viewer.UntilTheServerIsGone()));
            await await Task.WhenAny(busy, commands); // a refused command ends here
            await product.Kill();
            await commands;
        }

        await using var last = await ProductProcess.Start(data.Path);
        viewers.ForEach(viewer => viewer.MoveTo(last.Address));
        (await BrokenPromises(viewers)).ShouldBeEmpty("after the last kill");
        output.WriteLine($"{ledger.Count} acknowledged commands, {Kills} kills");
        viewers.ForEach(viewer => viewer.Dispose());
    }

    private static async Task<List<BusyViewer>> MoveIn(string data, Ledger ledger)
    {
        await using var product = await ProductProcess.Start(data);
        var viewers = new List<BusyViewer>();
        for (var number = 0; number < Members; number++)
        {
            var member = await Member.SignUp(product.Address, $"member{number}@example.org");
            await member.Subscribe("standard");
            for (var profile = 0; profile < 2; profile++)
            {
                var viewer = await member.AddViewer($"Profile {profile}");
                var busy = new BusyViewer(member, viewer, await viewer.Titles(atLeast: 5), ledger);
                await busy.PressPlay();
                viewers.Add(busy);
            }
        }

        await product.Kill();
        return viewers;
    }

    private static async Task<IEnumerable<string>> BrokenPromises(IEnumerable<BusyViewer> viewers) =>
        (await Task.WhenAll(viewers.Select(viewer => viewer.Check()))).SelectMany(broken => broken);
}
