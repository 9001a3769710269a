using System.Globalization;
using Microsoft.Playwright;

namespace NetflixClone.EndToEnd.Browsing;

/// <summary>The moving picture of a player page.</summary>
internal sealed class Film(Screen screen)
{
    private IPage Page => screen.Page;

    /// <summary>Where the picture stands, in seconds.</summary>
    public Task<double> Position() => Page.EvaluateAsync<double>("document.querySelector('video').currentTime");

    /// <summary>Waits until the picture has moved past a position, in seconds.</summary>
    public Task PlaysBeyond(double position) => Holds($"video.currentTime > {position.ToString(CultureInfo.InvariantCulture)} && !video.paused");

    /// <summary>Waits until the picture stands.</summary>
    public Task IsPaused() => Holds("video.paused");

    /// <summary>Waits until a condition on <c>video</c> holds.</summary>
    public Task Holds(string condition) =>
        Page.WaitForFunctionAsync($"() => {{ const video = document.querySelector('video'); return video && {condition}; }}");
}
