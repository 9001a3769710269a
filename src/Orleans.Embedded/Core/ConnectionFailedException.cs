namespace Orleans.Runtime.Messaging;

/// <summary>A silo of the cluster cannot be reached. This engine connects to none.</summary>
public class ConnectionFailedException : OrleansException
{
    /// <summary>Without a message.</summary>
    public ConnectionFailedException()
    {
    }

    /// <summary>With a message.</summary>
    public ConnectionFailedException(string message) : base(message)
    {
    }

    /// <summary>With a message and the cause.</summary>
    public ConnectionFailedException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
