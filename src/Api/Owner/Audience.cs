using NetflixClone.Api.Json;
using NetflixClone.Api.Titles;
using NetflixClone.Grains.Accounts;
using NetflixClone.Grains.Owner;

namespace NetflixClone.Api.Owner;

/// <summary>What is being watched right now, with the names that the owner knows.</summary>
internal sealed class Audience(IGrainFactory grains, Library library)
{
    private const int MaxShown = 200;

    public async Task<WatchingResponse> GetAsync()
    {
        var watching = await grains.GetGrain<IAudienceGrain>(IAudienceGrain.Current).Get();
        return new(await Task.WhenAll(watching.Take(MaxShown).Select(DescribeAsync)));
    }

    private async Task<WatchingNow> DescribeAsync(Watching watching)
    {
        var account = await grains.GetGrain<IUserGrain>(watching.User.Value).Get();
        return new(
            account?.Profiles.FirstOrDefault(profile => profile.Id == watching.Profile)?.Name ?? "",
            account?.Email ?? "",
            watching.Title,
            library.Find(watching.Title, Maturity.Age18)?.Name ?? "",
            Seconds.Of(watching.Position), Seconds.Of(watching.Duration), watching.State, watching.Device, watching.Since);
    }
}
