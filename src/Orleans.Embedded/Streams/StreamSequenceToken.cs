using Orleans.Streams;

namespace Orleans.Streams
{
    /// <summary>A place in a stream.</summary>
    public abstract class StreamSequenceToken : IEquatable<StreamSequenceToken>, IComparable<StreamSequenceToken>
    {
        /// <summary>Which batch.</summary>
        public abstract long SequenceNumber { get; protected set; }

        /// <summary>Which event within the batch.</summary>
        public abstract int EventIndex { get; protected set; }

        /// <inheritdoc/>
        public abstract bool Equals(StreamSequenceToken? other);

        /// <inheritdoc/>
        public abstract int CompareTo(StreamSequenceToken? other);
    }
}

namespace Orleans.Providers.Streams.Common
{
    /// <summary>A place in a stream by number.</summary>
    public class EventSequenceTokenV2 : StreamSequenceToken
    {
        /// <summary>The first event of a batch.</summary>
        public EventSequenceTokenV2(long seqNumber) : this(seqNumber, 0)
        {
        }

        /// <summary>An event of a batch.</summary>
        public EventSequenceTokenV2(long seqNumber, int eventInd)
        {
            SequenceNumber = seqNumber;
            EventIndex = eventInd;
        }

        /// <summary>The very first place.</summary>
        public EventSequenceTokenV2()
        {
        }

        /// <inheritdoc/>
        public override long SequenceNumber { get; protected set; }

        /// <inheritdoc/>
        public override int EventIndex { get; protected set; }

        /// <summary>The place of another event of the same batch.</summary>
        public EventSequenceTokenV2 CreateSequenceTokenForEvent(int eventInd) => new(SequenceNumber, eventInd);

        /// <inheritdoc/>
        public override bool Equals(StreamSequenceToken? other) =>
            other is EventSequenceTokenV2 && SequenceNumber == other.SequenceNumber && EventIndex == other.EventIndex;

        /// <inheritdoc/>
        public override bool Equals(object? obj) => Equals(obj as StreamSequenceToken);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(SequenceNumber, EventIndex);

        /// <inheritdoc/>
        public override int CompareTo(StreamSequenceToken? other) => other is null
            ? 1
            : (SequenceNumber, EventIndex).CompareTo((other.SequenceNumber, other.EventIndex));

        /// <inheritdoc/>
        public override string ToString() => $"{SequenceNumber}/{EventIndex}";
    }
}
