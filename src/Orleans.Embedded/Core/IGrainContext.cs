using Orleans.Serialization.Invocation;

namespace Orleans.Runtime
{
    /// <summary>One activation of a grain.</summary>
    public interface IGrainContext : ITargetHolder, IEquatable<IGrainContext>
    {
        /// <summary>The reference by which others call this grain.</summary>
        GrainReference GrainReference { get; }

        /// <summary>Which grain this is.</summary>
        GrainId GrainId { get; }

        /// <summary>The instance of the grain class, null before it is created.</summary>
        object? GrainInstance { get; }

        /// <summary>The services of this activation.</summary>
        IServiceProvider ActivationServices { get; }

        /// <summary>Completes once the activation is gone.</summary>
        Task Deactivated { get; }

        /// <summary>Starts deactivation; running requests finish first.</summary>
        void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
    }

    /// <summary>Tells which activation's turn the current code runs in.</summary>
    public interface IGrainContextAccessor
    {
        /// <summary>The activation, or null outside of any turn.</summary>
        IGrainContext? GrainContext { get; }
    }
}

namespace Orleans.Serialization.Invocation
{
    /// <summary>Holds the object that calls are made on.</summary>
    public interface ITargetHolder
    {
        /// <summary>The object that calls are made on.</summary>
        object? GetTarget();

        /// <summary>The target's component of this type, or null.</summary>
        object? GetComponent(Type componentType);
    }
}
