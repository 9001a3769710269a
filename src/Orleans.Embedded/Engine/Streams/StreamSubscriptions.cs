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
            if (namespaces.IsMatch(space) && KeyFor(grainClass, stream) is { } key)
            {
                all.Add(new GrainSubscription(provider, stream, grainClass, key, default));
            }
        }

        return all;
    }

    /// <summary>The stream's key, written as the grain class writes its keys; null, and a warning, where it is no key of that kind.</summary>
    private IdSpan? KeyFor(GrainClass grainClass, StreamId stream)
    {
        var key = stream.GetKeyAsString();
        IdSpan? written = typeof(IGrainWithGuidKey).IsAssignableFrom(grainClass.ClrType)
                ? Guid.TryParse(key, out var guid) ? GrainIdKeyExtensions.CreateGuidKey(guid) : null
            : typeof(IGrainWithIntegerKey).IsAssignableFrom(grainClass.ClrType)
                ? long.TryParse(key, CultureInfo.InvariantCulture, out var number) ? GrainIdKeyExtensions.CreateIntegerKey(number) : null
            : IdSpan.Create(key);
        if (written is null)
        {
            provider.Silo.LogNoSuchKey(stream, grainClass.Type);
        }

        return written;
    }
}
