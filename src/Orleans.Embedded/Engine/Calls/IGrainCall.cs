using System.ComponentModel;

namespace NetflixClone.EmbeddedEngine;

/// <summary>The arguments of one call, as generated code packs them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IGrainCall
{
    /// <summary>The called method.</summary>
    static abstract GrainMethod Method { get; }

    /// <summary>Whether a token is among the arguments.</summary>
    static abstract bool IsCancellable { get; }

    /// <summary>The token among the arguments, with which the caller may cancel; one that is never cancelled where there is none.</summary>
    CancellationToken Cancellation { get; set; }

    /// <summary>Makes the call on the grain, or on the observer.</summary>
    Task Invoke(object target);
}

/// <summary>What a call without a result returns inside the engine.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Nothing;
