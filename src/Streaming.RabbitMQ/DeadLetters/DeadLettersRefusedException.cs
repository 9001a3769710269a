namespace NetflixClone.Streaming.DeadLetters;

/// <summary>The broker is there, but has no such queue or does not let this user at it; the message says which, for a person.</summary>
public sealed class DeadLettersRefusedException : Exception
{
    /// <summary>Without a message.</summary>
    public DeadLettersRefusedException()
    {
    }

    /// <summary>With a sentence that says why.</summary>
    public DeadLettersRefusedException(string message) : base(message)
    {
    }

    /// <summary>With the cause.</summary>
    public DeadLettersRefusedException(string message, Exception? innerException) : base(message, innerException)
    {
    }
}
