using Orleans.Runtime;

namespace Orleans.Streams;

/// <summary>An event was refused by a consumer until the time for it was over.</summary>
public sealed class StreamEventDeliveryFailureException : OrleansException
{
    /// <summary>Without a message.</summary>
    public StreamEventDeliveryFailureException()
    {
    }

    /// <summary>With a message.</summary>
    public StreamEventDeliveryFailureException(string message) : base(message)
    {
    }

    /// <summary>With a message and the cause.</summary>
    public StreamEventDeliveryFailureException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
