using NetflixClone.Storage.Groups;

namespace NetflixClone.Storage.MySql;

/// <summary>A write to MySQL.</summary>
internal abstract class MySqlWrite : Write
{
    /// <summary>Chooses the writer: those with the same number keep their order.</summary>
    public abstract int Shard { get; }

    /// <summary>Runs its statements, alone and exactly. It may be run again, after a transaction that was rolled back.</summary>
    public abstract void Execute(GroupTransaction transaction);

    /// <summary>Gives back what it holds; nothing runs it any more.</summary>
    public virtual void Release()
    {
    }

    /// <summary>Tells its caller how it went, after the last use of it.</summary>
    public void Complete(Exception? failure)
    {
        Release();
        if (failure is null)
        {
            TrySetResult();
        }
        else
        {
            TrySetException(failure);
        }
    }
}
