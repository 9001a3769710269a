namespace NetflixClone.Storage.Groups;

/// <summary>Something to be stored: it runs on a writer's thread in a transaction with others, and completes after the commit.</summary>
internal abstract class Write() : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
{
    /// <summary>About how many bytes it adds to the transaction.</summary>
    public virtual int Bytes => 256;

    /// <summary>Why its own statements were refused; the rest of its group is stored all the same.</summary>
    public Exception? Refusal { get; set; }
}
