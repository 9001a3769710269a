using Microsoft.Extensions.Hosting;

namespace NetflixClone.Grains;

/// <summary>Waits for the host to have started: what nobody waits for begins only then, so that it does not delay the start.</summary>
internal static class Started
{
    /// <summary>Whether the host has started; false once it stops instead, because its start was refused.</summary>
    /// <remarks>It throws nothing: that would be logged as a failure of its own.</remarks>
    public static async Task<bool> HasStarted(this IHostApplicationLifetime host, CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var whenStarted = host.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stopping.IsCancellationRequested;
    }
}
