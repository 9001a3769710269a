using Orleans.Providers.Streams.Common;
using Orleans.Runtime;
using Orleans.Streams;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Events in a queue in memory.</summary>
internal sealed class InProcessBatch : IBatchContainer
{
    private readonly StreamId _stream;
    private readonly IReadOnlyList<object> _events;
    private readonly EventSequenceTokenV2 _token;
    private readonly Dictionary<string, object>? _context;

    internal InProcessBatch(StreamId stream, IReadOnlyList<object> events, long number, Dictionary<string, object>? context)
    {
        _stream = stream;
        _events = events;
        _token = new InProcessToken(number, this);
        _context = context;
    }

    /// <inheritdoc/>
    public StreamId StreamId => _stream;

    /// <inheritdoc/>
    public StreamSequenceToken SequenceToken => _token;

    /// <summary>Done once every consumer took the events; fails when one refused them for too long, or the silo stopped before.</summary>
    internal TaskCompletionSource Delivered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <inheritdoc/>
    public IEnumerable<Tuple<T, StreamSequenceToken>> GetEvents<T>()
    {
        for (var i = 0; i < _events.Count; i++)
        {
            if (_events[i] is T item)
            {
                yield return Tuple.Create<T, StreamSequenceToken>(item, _token.CreateSequenceTokenForEvent(i));
            }
        }
    }

    /// <inheritdoc/>
    public bool ImportRequestContext()
    {
        foreach (var (key, value) in _context ?? [])
        {
            RequestContext.Set(key, value);
        }

        return _context is not null;
    }
}
