namespace NetflixClone.Streaming.Queues;

/// <summary>The batches of one stream that not all of its consumers have taken, in order.</summary>
internal sealed class CachedStream(StreamId id, Partition partition, Action<CachedStream> closed)
{
    private readonly LinkedList<RabbitMqBatch> _batches = [];
    private readonly HashSet<StreamCursor> _cursors = [];
    private bool _wasCutShort;

    public StreamId Id => id;

    /// <summary>Whether anybody is to take what comes.</summary>
    public bool IsFollowed => _cursors.Count > 0;

    public void Add(RabbitMqBatch batch) => _batches.AddLast(batch);

    /// <summary>A place before the first batch of this number or a later one.</summary>
    public StreamCursor Open(long from)
    {
        var cursor = new StreamCursor(this, from);
        _cursors.Add(cursor);
        return cursor;
    }

    /// <summary>The first batch of this number or a later one. What came on a channel that is over is left out: it comes again, and all behind it.</summary>
    public RabbitMqBatch? From(long number)
    {
        for (var node = _batches.First; node is not null; node = node.Next)
        {
            if (NumberOf(node.Value) >= number && node.Value.Delivery is { Channel.IsOver: false })
            {
                return node.Value;
            }
        }

        return null;
    }

    /// <summary>Settles what all consumers have behind them.</summary>
    public void Passed()
    {
        while (_batches.First is { Value: var first } && _cursors.All(cursor => cursor.Next > NumberOf(first)))
        {
            _batches.RemoveFirst();
            partition.Delivered(first);
        }
    }

    /// <summary>A consumer, or one that is not there yet, takes no more.</summary>
    public void Close(StreamCursor cursor)
    {
        if (_cursors.Remove(cursor))
        {
            _wasCutShort |= cursor.IsUnderWay;
            closed(this);
        }
    }

    /// <summary>Nobody follows it any more. What was never asked for is settled; what was being taken comes again.</summary>
    public void Leave()
    {
        foreach (var batch in _batches)
        {
            if (_wasCutShort)
            {
                batch.Delivery?.Channel.End();
            }
            else
            {
                partition.Delivered(batch);
            }
        }
    }

    private static long NumberOf(RabbitMqBatch batch) => batch.SequenceToken.SequenceNumber;
}
