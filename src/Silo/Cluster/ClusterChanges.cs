namespace NetflixClone.Silo.Cluster;

/// <summary>Tells when silos came or went: grains may have begun again elsewhere, and with that forgotten who observes them. Never in a process that has all its grains in itself.</summary>
public sealed class ClusterChanges
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes with the next change.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Says that there was one.</summary>
    public void Notify() => Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
}
