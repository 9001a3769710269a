using System.Net;
using NetflixClone.TestKit.Load;
using NetflixClone.TestKit.Product;

namespace NetflixClone.EndToEnd.Durability;

public sealed class FullDiskTests
{
    private const int Megabytes = 24;
    private const int Watchers = 8;
    private const int Rate = 100;

    [SmallDiskFact]
    public async Task A_full_disk_refuses_commands_with_a_reason_and_loses_nothing()
    {
        using var disk = new TemporaryFolder();
        using var copy = new TemporaryFolder();
        var address = FreePort.AddressOf(FreePort.Find());
        string[] settings = ["--urls", address.OriginalString, .. Crowd.Settings];
        await using var product = await ProductProcess.StartOnSmallDisk(disk.Path, Megabytes, settings);
        await using var crowd = await Crowd.Gather(address, Watchers);
        var filler = Path.Combine(product.Seen(disk.Path), "filler");
        crowd.Go(Rate);
        await crowd.Acknowledges(Rate);

        await Fill(filler);
        await Refuses(crowd.Somebody, product);
        File.Delete(filler);
        await crowd.Acknowledges(Rate);
        await crowd.Rest();

        (await crowd.BrokenPromises()).ShouldBeEmpty();
        foreach (var file in Directory.EnumerateFiles(product.Seen(disk.Path)).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(copy.Path, Path.GetFileName(file)));
        }

        await product.Kill();
        await using var again = await ProductProcess.Start(copy.Path, settings);
        (await crowd.BrokenPromises()).ShouldBeEmpty("after a restart");
        (await crowd.WrongCounts(within: TimeSpan.FromSeconds(60))).ShouldBeEmpty();
    }

    /// <summary>What is left in the journal's last page takes a few small commands more; then nothing is stored.</summary>
    private static async Task Refuses(Viewer viewer, ProductProcess product)
    {
        using var http = new HttpClient { BaseAddress = product.Address };
        var title = (await viewer.Titles(atLeast: 1))[0].Id;
        var kept = false;
        await Eventually.Holds(async () =>
        {
            using var answer = await viewer.TryKeep(title, kept = !kept, TimeSpan.FromSeconds(5));
            using var health = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.ServiceUnavailable
                && (await answer.Content.ReadAsStringAsync()).Contains("storage-unavailable", StringComparison.Ordinal)
                && health.StatusCode == HttpStatusCode.ServiceUnavailable
                && (await health.Content.ReadAsStringAsync()).Contains("The disk is full", StringComparison.Ordinal);
        });
    }

    private static async Task Fill(string filler)
    {
        var some = new byte[64 * 1024];
        try
        {
            await using var file = new FileStream(filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            while (true)
            {
                await file.WriteAsync(some);
            }
        }
        catch (IOException)
        {
            // full, as it should be
        }
    }
}
