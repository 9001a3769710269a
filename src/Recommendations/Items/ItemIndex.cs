using System.Collections.Frozen;

namespace NetflixClone.Recommendations;

/// <summary>Maps title ids to the dense numbers the model counts in, and back. The only place here that knows an id.</summary>
public sealed class ItemIndex
{
    private readonly Guid[] _ids;
    private readonly FrozenDictionary<Guid, int> _indexes;

    /// <summary>Numbers the ids in the order given.</summary>
    /// <exception cref="ArgumentException">An id occurs twice.</exception>
    public ItemIndex(IEnumerable<Guid> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        _ids = [.. ids];
        _indexes = _ids.Select((id, index) => KeyValuePair.Create(id, index)).ToFrozenDictionary();
        if (_indexes.Count != _ids.Length)
        {
            throw new ArgumentException("An item id occurs twice.", nameof(ids));
        }
    }

    /// <summary>How many items there are.</summary>
    public int Count => _ids.Length;

    /// <summary>The id of an item.</summary>
    public Guid this[int item] => _ids[item];

    /// <summary>Finds the number of an id; false when the model was trained without it.</summary>
    public bool TryFind(Guid id, out int item) => _indexes.TryGetValue(id, out item);

    /// <summary>Refuses interactions with items that are not in this index.</summary>
    internal void Check(IEnumerable<Interaction> interactions)
    {
        foreach (var interaction in interactions)
        {
            if ((uint)interaction.Item >= (uint)_ids.Length)
            {
                throw new ArgumentException($"There are {_ids.Length} items; an interaction speaks of item {interaction.Item}.", nameof(interactions));
            }
        }
    }
}
