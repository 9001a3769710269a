using Orleans.Streams;

namespace NetflixClone.Streaming.Queues;

/// <summary>How far one consumer of a stream has come.</summary>
internal sealed class StreamCursor(CachedStream stream, long from) : IQueueCacheCursor
{
    private RabbitMqBatch? _current;

    /// <summary>The number of the batch that it is at, or the least of the one that it waits for.</summary>
    public long Next { get; private set; } = from;

    /// <summary>Whether its consumer is about to take a batch.</summary>
    public bool IsUnderWay => _current is not null;

    /// <inheritdoc/>
    public IBatchContainer? GetCurrent(out Exception? exception)
    {
        exception = null;
        return _current;
    }

    /// <inheritdoc/>
    public bool MoveNext()
    {
        if (_current is { } taken)
        {
            Next = taken.SequenceToken.SequenceNumber + 1;
            stream.Passed();
        }

        _current = stream.From(Next);
        return _current is not null;
    }

    /// <summary>Has nothing to do: the next move finds what came.</summary>
    public void Refresh(StreamSequenceToken token)
    {
    }

    /// <summary>Has nothing to do: the failure handler decides what becomes of the batch.</summary>
    public void RecordDeliveryFailure()
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        stream.Close(this);
        _current = null;
    }
}
