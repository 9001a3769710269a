using NetflixClone.EndToEnd.Durability;
using Xunit.Abstractions;

namespace NetflixClone.EndToEnd.Faults;

[Collection(Site.Collection)]
public sealed class ProductKillTests(Site site, ITestOutputHelper output)
{
    [Fact]
    public Task Killed_again_and_again_under_load_it_keeps_everything_that_it_acknowledged_and_counts_it_once() =>
        Kills.AreBorne(site.Crowd, site.Product, counted: TimeSpan.FromMinutes(2), output);
}
