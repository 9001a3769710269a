using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>A timer of one activation; it ends with it.</summary>
public interface IGrainTimer : IDisposable
{
    /// <summary>Sets when it next calls back, and how often from then on.</summary>
    void Change(TimeSpan dueTime, TimeSpan period);
}

/// <summary>When a timer calls back, and how its calls mix with others.</summary>
public readonly struct GrainTimerCreationOptions
{
    /// <summary>Neither due time nor period.</summary>
    public GrainTimerCreationOptions()
    {
    }

    /// <summary>First after the due time, then every period.</summary>
    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
    {
        DueTime = dueTime;
        Period = period;
    }

    /// <summary>How long until the first call; <see cref="Timeout.InfiniteTimeSpan"/> for not yet.</summary>
    public required TimeSpan DueTime { get; init; }

    /// <summary>How long from the end of one call to the next; <see cref="Timeout.InfiniteTimeSpan"/> for once.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>Whether the callback may interleave with other requests.</summary>
    public bool Interleave { get; init; }

    /// <summary>Whether the callback counts as use, so that the activation is not collected.</summary>
    public bool KeepAlive { get; init; }
}
