using NetflixClone.Storage.MySql;

namespace NetflixClone.Storage.Tests.MySql;

/// <summary>Holds a writer's thread, so that what comes meanwhile gathers behind it.</summary>
internal sealed class GateWrite : MySqlWrite, IDisposable
{
    private readonly ManualResetEventSlim _reached = new();
    private readonly ManualResetEventSlim _open = new();

    public override int Shard => 0;

    public void Await() => _reached.Wait();

    public void Open() => _open.Set();

    public override void Execute(GroupTransaction transaction)
    {
        _reached.Set();
        _open.Wait();
    }

    public void Dispose()
    {
        _open.Dispose();
        _reached.Dispose();
    }
}
