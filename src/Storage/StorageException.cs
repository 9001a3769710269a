namespace NetflixClone.Storage;

/// <summary>The store cannot be opened, read or written; the message is a sentence for whoever runs it.</summary>
/// <remarks>An exception of Orleans, because only those reach a grain and its caller as they were thrown.</remarks>
[GenerateSerializer, Alias("StorageException")]
public sealed class StorageException : OrleansException
{
    /// <summary>Without a reason.</summary>
    public StorageException()
    {
    }

    /// <summary>With a sentence that says what is wrong.</summary>
    public StorageException(string message)
        : base(message)
    {
    }

    /// <summary>With a sentence and its cause.</summary>
    public StorageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether the same call may succeed a moment later without anybody doing anything.</summary>
    [Id(0)]
    public bool IsTransient { get; init; }
}
