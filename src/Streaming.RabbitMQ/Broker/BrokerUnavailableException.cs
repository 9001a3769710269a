namespace NetflixClone.Streaming.Broker;

/// <summary>The broker has not taken a message, or has not said so. A later try may succeed; the message may also have arrived after all.</summary>
public sealed class BrokerUnavailableException : Exception
{
    /// <summary>Without a message.</summary>
    public BrokerUnavailableException()
    {
    }

    /// <summary>With a sentence that says why.</summary>
    public BrokerUnavailableException(string message) : base(message)
    {
    }

    /// <summary>With the cause.</summary>
    public BrokerUnavailableException(string message, Exception? innerException) : base(message, innerException)
    {
    }
}
