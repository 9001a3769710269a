namespace NetflixClone.Caching;

/// <summary>What is void before its time, such as a session whose tokens still live. Every process knows all of it, so that asking costs no way anywhere.</summary>
public interface IRevocations
{
    /// <summary>Makes something void here at once, and in every other process before this completes or a moment later.</summary>
    /// <param name="id">What is void.</param>
    /// <param name="lifetime">After which it need not be remembered.</param>
    ValueTask RevokeAsync(string id, TimeSpan lifetime);

    /// <summary>Whether anything is void: a quick no for most of the time.</summary>
    bool IsEmpty { get; }

    /// <summary>Whether it is void.</summary>
    bool Contains(string id);
}
