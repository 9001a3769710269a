namespace NetflixClone.Engine.Contract.Tests;

public interface ITimerGrain : IGrainWithStringKey
{
    Task Every(TimeSpan period, bool interleave);

    Task StopTimer();

    Task Hold(string gate);

    Task Leave();
}

public sealed class TimerGrain(Journal journal, Gates gates) : Grain, ITimerGrain
{
    private IGrainTimer? _timer;

    public Task Every(TimeSpan period, bool interleave)
    {
        _timer = this.RegisterGrainTimer(
            Tick, this.GetPrimaryKeyString(), new GrainTimerCreationOptions(period, period) { Interleave = interleave });
        return Task.CompletedTask;
    }

    public Task StopTimer()
    {
        _timer?.Dispose();
        return Task.CompletedTask;
    }

    public Task Hold(string gate) => gates.Pass(gate);

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        journal.Write("left");
        return Task.CompletedTask;
    }

    private Task Tick(string state, CancellationToken cancel)
    {
        journal.Write($"tick {state}");
        return Task.CompletedTask;
    }
}
