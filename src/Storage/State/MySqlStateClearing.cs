using NetflixClone.Storage.MySql;

namespace NetflixClone.Storage.State;

/// <summary>Removes a state, and remembers that versions up to its own were used.</summary>
internal sealed class MySqlStateClearing(StateKey key, long? known) : MySqlStateChange(key, known)
{
    public override void Execute(GroupTransaction transaction)
    {
        // first, because every transaction locks this row before those of states; one that is refused after it has raised it for nothing
        transaction.RememberCleared(Known ?? 0);
        var removed = transaction.Session.Execute(
            "DELETE FROM grain_state WHERE grain_type = @p1 AND grain_key = @p2 AND name = @p3 AND version = @p4", Key.TypeBytes, Key.KeyBytes, Key.NameBytes, Known ?? 0);
        if (removed == 0 && StoredVersion(transaction.Session) is var stored && stored != Known)
        {
            throw Key.Stale(stored, Known);
        }
    }
}
