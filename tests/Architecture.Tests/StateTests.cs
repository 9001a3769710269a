using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using NetflixClone.Grains;

namespace NetflixClone.Architecture.Tests;

/// <summary>What was stored once must be readable for ever.</summary>
public sealed class StateTests
{
    [Fact]
    public void There_are_states_to_look_at() => Contract.StateRoots.Count().ShouldBeGreaterThan(6);

    [Fact]
    public void Every_stored_type_has_a_stable_name() => Contract.States.Where(type => !type.IsEnum && !type.IsConstructedGenericType).ShouldAllBe(type =>
        type.GetCustomAttribute<AliasAttribute>(false) != null);

    [Fact]
    public void Every_stored_type_is_immutable() => Contract.States.Where(type => !type.IsEnum).ShouldAllBe(type =>
        Contract.Data(type).All(property => property.SetMethod == null
            || property.SetMethod.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))));

    [Fact]
    public void Every_state_has_generated_json()
    {
        var services = new ServiceCollection().AddGrains();
        var resolver = services.Where(service => service.ServiceType == typeof(IJsonTypeInfoResolver))
            .Select(service => service.ImplementationInstance).OfType<IJsonTypeInfoResolver>().ShouldHaveSingleItem();

        Contract.StateRoots.ShouldAllBe(type => resolver.GetTypeInfo(type, new JsonSerializerOptions { TypeInfoResolver = resolver }) != null);
    }

    [Fact]
    public void Grain_classes_are_seen_by_nobody_else() => Contract.GrainClasses.ShouldAllBe(type => type.IsNotPublic);

    [Fact]
    public void Grain_classes_have_stable_names() => Contract.GrainClasses.ShouldAllBe(type => type.GetCustomAttribute<GrainTypeAttribute>() != null);
}
