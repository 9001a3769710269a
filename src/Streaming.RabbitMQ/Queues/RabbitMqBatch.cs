using Orleans.Providers.Streams.Common;
using Orleans.Streams;

namespace NetflixClone.Streaming.Queues;

/// <summary>The events of one message.</summary>
[GenerateSerializer, Alias("streaming.RabbitMqBatch")]
internal sealed class RabbitMqBatch : IBatchContainer
{
    [Id(0)]
    private readonly StreamId _stream;

    [Id(1)]
    private readonly List<object> _events;

    [Id(2)]
    private readonly EventSequenceTokenV2 _token;

    [Id(3)]
    private readonly Dictionary<string, object>? _context;

    [Id(4)]
    private readonly string? _trace;

    [NonSerialized]
    private readonly Delivery? _delivery; // stays with the silo that read the message

    internal RabbitMqBatch(StreamId stream, IReadOnlyList<object> events, long number, Dictionary<string, object>? context, Delivery delivery)
    {
        (_stream, _events, _token, _context, _delivery, _trace) = (stream, [.. events], new(number), context, delivery, delivery.Activity?.Id);
    }

    /// <inheritdoc/>
    public StreamId StreamId => _stream;

    /// <inheritdoc/>
    public StreamSequenceToken SequenceToken => _token;

    internal Delivery? Delivery => _delivery;

    /// <summary>Those of its events that are of this type; what is done with each, wherever its consumer lives, belongs to the producer's trace. A batch whose channel is over has none: its message comes again, and would come too early now.</summary>
    public IEnumerable<Tuple<T, StreamSequenceToken>> GetEvents<T>()
    {
        if (_delivery is { Channel.IsOver: true })
        {
            yield break;
        }

        using var taking = Tracing.Take(_stream, _trace);
        for (var i = 0; i < _events.Count; i++)
        {
            if (_events[i] is T item)
            {
                yield return Tuple.Create<T, StreamSequenceToken>(item, _token.CreateSequenceTokenForEvent(i));
            }
        }
    }

    /// <summary>Sets the producer's request context.</summary>
    public bool ImportRequestContext()
    {
        foreach (var (key, value) in _context ?? [])
        {
            RequestContext.Set(key, value);
        }

        return _context is not null;
    }
}
