namespace NetflixClone.Storage.MySql;

/// <summary>A write that is one statement.</summary>
internal sealed class MySqlRowWrite(int shard, Action<MySqlSession> statement) : MySqlWrite
{
    public override int Shard => shard;

    public override void Execute(GroupTransaction transaction) => statement(transaction.Session);
}
