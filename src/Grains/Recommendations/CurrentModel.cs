namespace NetflixClone.Grains.Recommendations;

/// <summary>The model that this process recommends by: one immutable snapshot, replaced whole.</summary>
internal sealed class CurrentModel(TimeProvider clock)
{
    /// <summary>How long somebody who asks waits for the first training; one of a demo catalogue takes a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TrainedModel? _current;

    /// <summary>Tells the copies of the model in a cluster apart.</summary>
    public Guid Process { get; } = Guid.NewGuid();

    /// <summary>The latest; null before the first training is done.</summary>
    public TrainedModel? Latest => Volatile.Read(ref _current);

    /// <summary>The latest; waits a little for the first training, which begins with the process. Null when that takes longer.</summary>
    public async ValueTask<TrainedModel?> GetAsync()
    {
        if (Latest is null)
        {
            await _ready.Task.WaitAsync(Patience, clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return Latest;
    }

    /// <summary>Has everybody use another one from now on. The trainer calls it, in the process that it lives in.</summary>
    public void Replace(TrainedModel model)
    {
        Volatile.Write(ref _current, model);
        _ready.TrySetResult();
    }

    /// <summary>The same, unless <paramref name="before"/> has been replaced meanwhile.</summary>
    /// <returns>Whether it was done.</returns>
    public bool TryReplace(TrainedModel? before, TrainedModel model)
    {
        var replaced = Interlocked.CompareExchange(ref _current, model, before) == before;
        if (replaced)
        {
            _ready.TrySetResult();
        }

        return replaced;
    }
}
