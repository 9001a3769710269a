using Orleans.Metadata;
using Orleans.Streams;

namespace Orleans.Streams
{
    /// <summary>Chooses namespaces of streams.</summary>
    public interface IStreamNamespacePredicate
    {
        /// <summary>The rule as text.</summary>
        string PredicatePattern { get; }

        /// <summary>Whether the rule holds for this namespace.</summary>
        bool IsMatch(string streamNamespace);
    }
}

namespace Orleans
{
    /// <summary>Every stream of the namespace is taken by the grain of this class whose key is the stream's.</summary>
    /// <remarks>The grain implements <see cref="Streams.Core.IStreamSubscriptionObserver"/>. A mapper of ids by name is not supported by this engine.</remarks>
    [AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
    public class ImplicitStreamSubscriptionAttribute : Attribute, IGrainBindingsProviderAttribute
    {
        /// <summary>Takes the streams of every namespace.</summary>
        public ImplicitStreamSubscriptionAttribute() : this(new Namespaces(null))
        {
        }

        /// <summary>Takes the streams of one namespace.</summary>
        public ImplicitStreamSubscriptionAttribute(string streamNamespace, string? streamIdMapper = null)
            : this(new Namespaces(streamNamespace), streamIdMapper)
        {
        }

        /// <summary>Takes the streams of the namespaces that the rule holds for.</summary>
        public ImplicitStreamSubscriptionAttribute(IStreamNamespacePredicate predicate, string? streamIdMapper = null)
        {
            if (streamIdMapper is not null)
            {
                throw new NotSupportedException("A stream's key is the key of the grain that takes it; mappers are not supported.");
            }

            Predicate = predicate;
        }

        /// <summary>Which namespaces.</summary>
        public IStreamNamespacePredicate Predicate { get; }

        private sealed class Namespaces(string? one) : IStreamNamespacePredicate
        {
            public string PredicatePattern => one is null ? "all" : $"namespace:{one}";

            public bool IsMatch(string streamNamespace) => one is null || one == streamNamespace;
        }
    }
}
