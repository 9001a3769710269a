using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>A write or clear was refused, because the stored version is not the one that the grain had read. The activation that lets it escape is deactivated.</summary>
public class InconsistentStateException : OrleansException
{
    /// <summary>Without a message.</summary>
    public InconsistentStateException()
    {
    }

    /// <summary>With a message.</summary>
    public InconsistentStateException(string message) : base(message)
    {
    }

    /// <summary>With a message and the cause.</summary>
    public InconsistentStateException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    /// <summary>With a message and both versions.</summary>
    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag) : this(errorMsg, storedEtag, currentEtag, null)
    {
    }

    /// <summary>With both versions and the storage's own exception.</summary>
    public InconsistentStateException(string? storedEtag, string? currentEtag, Exception? storageException)
        : this($"The stored version is {storedEtag ?? "none"}, but the grain had read {currentEtag ?? "none"}.", storedEtag, currentEtag, storageException)
    {
    }

    /// <summary>With a message, both versions and the storage's own exception.</summary>
    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag, Exception? storageException) : base(errorMsg, storageException)
    {
        StoredEtag = storedEtag;
        CurrentEtag = currentEtag;
    }

    /// <summary>The version in storage, null for none.</summary>
    public string? StoredEtag { get; private set; }

    /// <summary>The version that the grain had read, null for none.</summary>
    public string? CurrentEtag { get; private set; }

    /// <summary>Whether it has not yet crossed a call: only the activation that wrote is in doubt, not the ones that called it.</summary>
    internal bool IsSourceActivation { get; set; } = true;
}
