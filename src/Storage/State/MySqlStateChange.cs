using NetflixClone.Storage.MySql;

namespace NetflixClone.Storage.State;

/// <summary>A change to one state on MySQL, made only if its stored version is still the one that its writer knows.</summary>
/// <param name="key">Whose state.</param>
/// <param name="known">The version that the writer knows; null where it knows of none.</param>
internal abstract class MySqlStateChange(StateKey key, long? known) : MySqlWrite
{
    public StateKey Key { get; } = key;

    public override int Shard => Key.Grain.GetHashCode();

    protected long? Known { get; } = known;

    /// <summary>The version that is stored, null for none.</summary>
    protected long? StoredVersion(MySqlSession session) => session.Number(
        "SELECT version FROM grain_state WHERE grain_type = @p1 AND grain_key = @p2 AND name = @p3", Key.TypeBytes, Key.KeyBytes, Key.NameBytes);
}
