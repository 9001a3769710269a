namespace NetflixClone.EmbeddedEngine;

/// <summary>Where an activation stands in its life.</summary>
internal enum ActivationStatus : byte
{
    /// <summary>Nobody has called yet.</summary>
    Created,

    /// <summary>The instance is made, its state read, <c>OnActivateAsync</c> runs.</summary>
    Activating,

    /// <summary>Requests run.</summary>
    Active,

    /// <summary>Running requests finish, no other begins.</summary>
    Deactivating,

    /// <summary><c>OnDeactivateAsync</c> runs.</summary>
    Ending,

    /// <summary>Requests go to the next activation.</summary>
    Gone,
}
