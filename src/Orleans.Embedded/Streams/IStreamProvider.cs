using Orleans.Runtime;

namespace Orleans.Streams;

/// <summary>Gives streams.</summary>
public interface IStreamProvider
{
    /// <summary>The provider's name.</summary>
    string Name { get; }

    /// <summary>Whether a subscription may start in the past.</summary>
    bool IsRewindable { get; }

    /// <summary>The stream of this id.</summary>
    IAsyncStream<T> GetStream<T>(StreamId streamId);
}

/// <summary>Gives streams by namespace and key.</summary>
public static class StreamProviderExtensions
{
    /// <summary>The stream of a Guid, without a namespace.</summary>
    public static IAsyncStream<T> GetStream<T>(this IStreamProvider streamProvider, Guid id) => streamProvider.GetStream<T>(StreamId.Create(null, id));

    /// <summary>The stream of an integer, without a namespace.</summary>
    public static IAsyncStream<T> GetStream<T>(this IStreamProvider streamProvider, long id) => streamProvider.GetStream<T>(StreamId.Create(null, id));

    /// <summary>The stream of a text, without a namespace.</summary>
    public static IAsyncStream<T> GetStream<T>(this IStreamProvider streamProvider, string id) => streamProvider.GetStream<T>(StreamId.Create(null, id));

    /// <summary>The stream of a namespace and a Guid.</summary>
    public static IAsyncStream<T> GetStream<T>(this IStreamProvider streamProvider, string ns, Guid id) => streamProvider.GetStream<T>(StreamId.Create(ns, id));

    /// <summary>The stream of a namespace and an integer.</summary>
    public static IAsyncStream<T> GetStream<T>(this IStreamProvider streamProvider, string ns, long id) => streamProvider.GetStream<T>(StreamId.Create(ns, id));

    /// <summary>The stream of a namespace and a text.</summary>
    public static IAsyncStream<T> GetStream<T>(this IStreamProvider streamProvider, string ns, string id) => streamProvider.GetStream<T>(StreamId.Create(ns, id));
}
