namespace NetflixClone.Storage.Groups;

/// <summary>Gathers writes from many threads for the one that commits them: a list that is filled while the one before it is stored.</summary>
/// <param name="capacity">The most that wait.</param>
internal sealed class WriteQueue<TWrite>(int capacity = int.MaxValue)
    where TWrite : Write
{
    private readonly object _lock = new();
    private List<TWrite> _gathering = [];
    private bool _writerWaits;
    private bool _closed;

    /// <summary>How many wait to be taken.</summary>
    public int Count => _gathering.Count;

    /// <summary>Adds one, unless it is closed or full.</summary>
    public Admission TryAdd(TWrite write)
    {
        lock (_lock)
        {
            if (_closed)
            {
                return Admission.Closed;
            }

            if (_gathering.Count >= capacity)
            {
                return Admission.Full;
            }

            _gathering.Add(write);
            if (_writerWaits)
            {
                _writerWaits = false;
                Monitor.Pulse(_lock);
            }
        }

        return Admission.Taken;
    }

    /// <summary>Takes all that waits, waiting for the first. Null when closed and empty.</summary>
    /// <param name="emptied">An empty list to gather the next ones in.</param>
    public List<TWrite>? TakeAll(List<TWrite> emptied)
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
