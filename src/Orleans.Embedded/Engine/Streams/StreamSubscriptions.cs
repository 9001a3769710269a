using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Orleans;
using Orleans.Runtime;
using Orleans.Streams;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Who takes the streams of a provider: grain classes by their attribute, and whoever subscribed, for as long as the process lives.</summary>
internal sealed class StreamSubscriptions(StreamProvider provider, IEnumerable<GrainClass> classes)
{
    private readonly ConcurrentDictionary<StreamId, ImmutableList<StreamSubscription>> _made = new();
    private readonly (IStreamNamespacePredicate Namespaces, GrainClass Class)[] _implicit =
    [
        .. from grainClass in classes
           from attribute in grainClass.ClrType.GetCustomAttributes<ImplicitStreamSubscriptionAttribute>()
           select (attribute.Predicate, grainClass),
    ];

    internal void Add(StreamSubscription subscription) =>
        _made.AddOrUpdate(subscription.Stream, [subscription], (_, others) => others.Add(subscription));

    internal void Remove(StreamSubscription subscription)
    {
        var left = _made.AddOrUpdate(subscription.Stream, [], (_, all) => all.Remove(subscription));
        if (left.IsEmpty)
        {
            _made.TryRemove(new(subscription.Stream, left));
        }
    }

    internal IReadOnlyList<StreamSubscription> MadeTo(StreamId stream) => _made.GetValueOrDefault(stream, []);

    internal List<StreamSubscription> Of(StreamId stream)
    {
        List<StreamSubscription> all = [.. MadeTo(stream)];
        var space = stream.GetNamespace() ?? "";
        foreach (var (namespaces, grainClass) in _implicit)
        {
            if (namespaces.IsMatch(space))
            {
                all.Add(new GrainSubscription(provider, stream, grainClass, KeyFor(grainClass, stream), default));
            }
        }

        return all;
    }

    /// <summary>The stream's key, written as the grain class writes its keys.</summary>
    private static IdSpan KeyFor(GrainClass grainClass, StreamId stream)
    {
        var key = stream.GetKeyAsString();
        return typeof(IGrainWithGuidKey).IsAssignableFrom(grainClass.ClrType) ? GrainIdKeyExtensions.CreateGuidKey(Guid.Parse(key))
            : typeof(IGrainWithIntegerKey).IsAssignableFrom(grainClass.ClrType)
                ? GrainIdKeyExtensions.CreateIntegerKey(long.Parse(key, CultureInfo.InvariantCulture))
            : IdSpan.Create(key);
    }
}
