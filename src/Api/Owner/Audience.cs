using NetflixClone.Api.Json;
using NetflixClone.Api.Titles;
using NetflixClone.Grains.Accounts;
using NetflixClone.Grains.Owner;

namespace NetflixClone.Api.Owner;

/// <summary>What is being watched right now, with the names that the owner knows.</summary>
internal sealed class Audience(IGrainFactory grains, Library library)
{
    private const int MaxShown = 200;

    /// <summary>Its parts.</summary>
    public IEnumerable<IAudienceGrain> Parts => Enumerable.Range(0, IAudienceGrain.Parts).Select(part => grains.GetGrain<IAudienceGrain>(part));

    /// <summary>How many playbacks run.</summary>
    public async Task<int> CountAsync() => (await AskAsync(most: 0)).Sum(part => part.Count);

    /// <summary>Those that started last.</summary>
    public async Task<WatchingResponse> GetAsync()
    {
        var parts = await AskAsync(MaxShown);
        var latest = parts.SelectMany(part => part.Latest).OrderByDescending(watching => watching.Since).Take(MaxShown);
        return new(await Task.WhenAll(latest.Select(DescribeAsync)), parts.Sum(part => part.Count));
    }

    private Task<PartOfAudience[]> AskAsync(int most) => Task.WhenAll(Parts.Select(part => part.Get(most)));

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
