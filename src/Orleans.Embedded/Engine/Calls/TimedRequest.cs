namespace NetflixClone.EmbeddedEngine;

/// <summary>A request that is given up after a time. It is also its own node in the list of those that wait.</summary>
internal abstract class TimedRequest : Request
{
    internal TimedRequest? Earlier;
    internal TimedRequest? Later;
    internal TimeoutList? WatchedBy;
    internal long Deadline;

    /// <summary>Tells the caller that the time is over; the grain may finish all the same.</summary>
    internal abstract void TimeOut(TimeSpan after);

    /// <summary>No time limit any more.</summary>
    protected void Unwatch() => WatchedBy?.Remove(this);
}
