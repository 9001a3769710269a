namespace NetflixClone.Grains.Recommendations;

/// <summary>The model that this process recommends by: one immutable snapshot, replaced whole.</summary>
internal sealed class CurrentModel
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TrainedModel? _current;

    /// <summary>The latest; null before the first training is done.</summary>
    public TrainedModel? Latest => _current;

    /// <summary>The latest; waits for the first training, which begins with the process.</summary>
    public async ValueTask<TrainedModel> GetAsync()
    {
        if (_current is null)
        {
            await _ready.Task;
        }

        return _current!;
    }

    /// <summary>Has everybody use another one from now on. The trainer alone calls it.</summary>
    public void Replace(TrainedModel model)
    {
        _current = model;
        _ready.TrySetResult();
    }
}
