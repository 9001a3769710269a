using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using NetflixClone.Grains;
using NetflixClone.Silo;
using NetflixClone.Streaming.Events;

namespace NetflixClone.Architecture.Tests;

/// <summary>What a broker asks of events, and streams in process would not notice.</summary>
public sealed class EventTests
{
    private static readonly Type[] BaseTypes = [.. Contract.Abstractions.GetTypes().Where(type =>
        type is { IsClass: true, IsAbstract: true } && type.IsAssignableTo(typeof(IOutboxEvent)) && type.BaseType == typeof(object))];

    [Fact]
    public void There_are_events_to_look_at() => BaseTypes.Length.ShouldBeGreaterThan(3);

    [Fact]
    public void Every_base_type_of_events_travels_under_its_stable_name()
    {
        var events = new EventTypes();
        EventStreams.Name(events);

        events.Names.ShouldBe(BaseTypes.Select(type => KeyValuePair.Create(type.GetCustomAttribute<AliasAttribute>()?.Alias ?? "", type)), ignoreOrder: true);
    }

    [Fact]
    public void Every_event_can_be_written_and_read()
    {
        var resolvers = new ServiceCollection().AddGrains().Where(service => service.ServiceType == typeof(IJsonTypeInfoResolver))
            .Select(service => service.ImplementationInstance).OfType<IJsonTypeInfoResolver>();
        var options = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine([.. resolvers]) };

        BaseTypes.ShouldAllBe(type => options.GetTypeInfo(type).PolymorphismOptions!.DerivedTypes.Count == Cases(type));
    }

    private static int Cases(Type type) => Contract.Abstractions.GetTypes().Count(other => other.IsSealed && other.IsAssignableTo(type));
}
