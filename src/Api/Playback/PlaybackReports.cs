using NetflixClone.Api.Json;
using NetflixClone.Grains.Viewers;

namespace NetflixClone.Api.Playback;

/// <summary>Takes the players' reports, from requests and sockets alike.</summary>
internal sealed class PlaybackReports(IGrainFactory grains, MediaGrants grants)
{
    /// <summary>The code that says that a playback is over.</summary>
    public const string Ended = "playback-ended";

    /// <summary>Records where a playback stands; null when it is over.</summary>
    public async ValueTask<ProgressAnswer?> ReportAsync(ProfileId profile, ReportProgress report) =>
        await grains.GetGrain<IViewerGrain>(profile.Value).Report(report) switch
        {
            ProgressOutcome.Recorded recorded => new(
                recorded.Version, Seconds.Of(recorded.Position), grants.RenewIfDue(profile, report.Title, report.Playback, recorded.MaxHeight)),
            ProgressOutcome.PlaybackEnded => null,
            _ => throw new UnreachableException(),
        };

    /// <summary>Stops a playback; false when it was over.</summary>
    public async Task<bool> StopAsync(ProfileId profile, ReportProgress report)
    {
        var outcome = await grains.GetGrain<IViewerGrain>(profile.Value).Stop(report);
        grants.Forget(report.Playback);
        return outcome is ProgressOutcome.Recorded;
    }
}
