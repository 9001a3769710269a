using System.Net;
using NetflixClone.TestKit.Product;
using Xunit.Abstractions;

namespace NetflixClone.EndToEnd.Faults;

[Collection(Site.Collection)]
public sealed class DatabaseFaultTests(Site site, ITestOutputHelper output)
{
    private const int Rate = 200;
    private const int Probes = 60;
    private static readonly TimeSpan BetweenProbes = TimeSpan.FromSeconds(1); // so that the outage lasts a minute
    private static readonly TimeSpan Fast = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task While_the_database_halts_for_a_minute_commands_fail_fast_players_play_on_and_afterwards_all_goes_on_by_itself()
    {
        using var member = await Member.SignUp(site.Product.Address, "player@example.org");
        await member.Subscribe("basic");
        using var viewer = await member.AddViewer("Player");
        var title = site.Crowd.Untouched;
        var playback = await viewer.Start(title);
        using var player = new HttpClient { BaseAddress = site.Product.Address, Timeout = Fast };
        site.Crowd.Go(Rate);
        await site.Crowd.Acknowledges(Rate);

        using (site.MariaDb.Pause())
        {
            for (var probe = 0; probe < Probes; probe++)
            {
                using var refused = await viewer.TryKeep(title, kept: probe % 2 == 0, Fast);
                refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
                refused.Headers.RetryAfter.ShouldNotBeNull();
                using var picture = await player.GetAsync(new Uri(playback.ManifestUrl, UriKind.Relative));
                picture.StatusCode.ShouldBe(HttpStatusCode.OK);
                await Task.Delay(BetweenProbes);
            }
        }

        await site.Crowd.Acknowledges(5 * Rate);
        await site.Crowd.Rest();

        output.WriteLine($"{site.Crowd.Outages}");
        (await site.Crowd.BrokenPromises()).ShouldBeEmpty();
        (await site.Crowd.WrongCounts(within: TimeSpan.FromMinutes(2))).ShouldBeEmpty();
    }
}
