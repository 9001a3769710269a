namespace NetflixClone.Storage;

/// <summary>The store cannot be opened, read or written; the message is a sentence for whoever runs it.</summary>
public sealed class StorageException : Exception
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
    public bool IsTransient { get; init; }
}
