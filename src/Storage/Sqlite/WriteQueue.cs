namespace NetflixClone.Storage.Sqlite;

/// <summary>Gathers writes from many threads for the one that commits them: a list that is filled while the one before it is stored.</summary>
internal sealed class WriteQueue
{
    private readonly object _lock = new();
    private List<Write> _gathering = [];
    private bool _writerWaits;
    private bool _closed;

    /// <summary>How many wait to be taken.</summary>
    public int Count => _gathering.Count;

    /// <summary>Adds one; false once closed.</summary>
    public bool TryAdd(Write write)
    {
        lock (_lock)
        {
            if (_closed)
            {
                return false;
            }

            _gathering.Add(write);
            if (_writerWaits)
            {
                _writerWaits = false;
                Monitor.Pulse(_lock);
            }
        }

        return true;
    }

    /// <summary>Takes all that waits, waiting for the first. Null when closed and empty.</summary>
    /// <param name="emptied">An empty list to gather the next ones in.</param>
    public List<Write>? TakeAll(List<Write> emptied)
    {
        lock (_lock)
        {
            while (_gathering.Count == 0)
            {
                if (_closed)
                {
                    return null;
                }

                _writerWaits = true;
                Monitor.Wait(_lock);
            }

            var taken = _gathering;
            _gathering = emptied;
            return taken;
        }
    }

    /// <summary>Takes no more. What was added is still handed out.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _closed = true;
            Monitor.Pulse(_lock);
        }
    }
}
