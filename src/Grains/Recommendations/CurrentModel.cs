namespace NetflixClone.Grains.Recommendations;

/// <summary>The model that this process recommends by: one immutable snapshot, replaced whole.</summary>
internal sealed class CurrentModel(TimeProvider clock)
{
    /// <summary>How long somebody who asks waits for the first training; one of a demo catalogue takes a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TrainedModel? _current;

    /// <summary>The latest; null before the first training is done.</summary>
    public TrainedModel? Latest => _current;

    /// <summary>The latest; waits a little for the first training, which begins with the process. Null when that takes longer.</summary>
    public async ValueTask<TrainedModel?> GetAsync()
    {
        if (_current is null)
        {
            await _ready.Task.WaitAsync(Patience, clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return _current;
    }

    /// <summary>Has everybody use another one from now on. The trainer alone calls it.</summary>
    public void Replace(TrainedModel model)
    {
        _current = model;
        _ready.TrySetResult();
    }
}
