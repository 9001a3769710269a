namespace NetflixClone.Storage.Sqlite;

/// <summary>Something to be stored: it runs on the writer's thread in a transaction with others, and completes after the commit.</summary>
internal abstract class Write() : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
{
    /// <summary>About how many bytes it adds to the transaction.</summary>
    public virtual int Bytes => 256;

    /// <summary>Why its own statements were refused; the rest of its group is stored all the same.</summary>
    public Exception? Refusal { get; set; }

    /// <summary>Runs its statements. One that has several does them <see cref="NativeConnection.Atomically"/>.</summary>
    public abstract void Execute(NativeConnection connection);
}
