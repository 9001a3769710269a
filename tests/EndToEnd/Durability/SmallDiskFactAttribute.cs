using System.Diagnostics;

namespace NetflixClone.EndToEnd.Durability;

/// <summary>A test that mounts a small disk of its own; skipped, and says so, where only root may.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallDiskFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> MayMount = new(() =>
    {
        using var attempt = Process.Start("unshare", ["--map-root-user", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"]);
        attempt.WaitForExit();
        return attempt.ExitCode == 0;
    });

    public SmallDiskFactAttribute()
    {
        if (!MayMount.Value)
        {
            Skip = "This system lets nobody but root mount a disk.";
        }
    }
}
