using System.Diagnostics;
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

    [NonSerialized]
    private readonly Delivery? _delivery; // stays with the silo that read the message

    internal RabbitMqBatch(StreamId stream, IReadOnlyList<object> events, long number, Dictionary<string, object>? context, Delivery delivery)
    {
        (_stream, _events, _token, _context, _delivery) = (stream, [.. events], new(number), context, delivery);
    }

    /// <inheritdoc/>
    public StreamId StreamId => _stream;

    /// <inheritdoc/>
    public StreamSequenceToken SequenceToken => _token;

    internal Delivery? Delivery => _delivery;

    /// <summary>Those of its events that are of this type. A batch whose channel is over has none: its message comes again, and would come too early now.</summary>
    public IEnumerable<Tuple<T, StreamSequenceToken>> GetEvents<T>()
    {
        if (_delivery is { Channel.IsOver: true })
        {
            yield break;
        }

        for (var i = 0; i < _events.Count; i++)
        {
            if (_events[i] is T item)
            {
                yield return Tuple.Create<T, StreamSequenceToken>(item, _token.CreateSequenceTokenForEvent(i));
            }
        }
    }

    /// <summary>Sets the producer's request context, and makes what the consumer does a part of the producer's trace.</summary>
    public bool ImportRequestContext()
    {
        foreach (var (key, value) in _context ?? [])
        {
            RequestContext.Set(key, value);
        }

        if (_delivery?.Activity is { } activity)
        {
            Activity.Current = activity;
        }

        return _context is not null;
    }
}
