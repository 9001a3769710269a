using System.Reflection;
using System.Runtime.CompilerServices;

namespace NetflixClone.Architecture.Tests;

/// <summary>What the Orleans build asks of everything that crosses a call, and the embedded engine would not notice.</summary>
public sealed class MessageTests
{
    [Fact]
    public void There_are_messages_to_look_at() => Contract.Messages.Count.ShouldBeGreaterThan(60);

    [Fact]
    public void Every_message_has_a_serializer_and_a_stable_name() => Contract.Messages.Where(type => !type.IsEnum).ShouldAllBe(type =>
        type.GetCustomAttribute<GenerateSerializerAttribute>(false) != null && type.GetCustomAttribute<AliasAttribute>(false) != null);

    [Fact]
    public void Every_message_is_immutable() => Contract.Messages.Where(type => !type.IsEnum).ShouldAllBe(type =>
        type.GetCustomAttribute<ImmutableAttribute>(false) != null && Contract.Data(type).All(IsInitOnly));

    [Fact]
    public void The_numbers_of_a_message_are_unique_and_without_gaps()
    {
        foreach (var type in Contract.Messages.Where(type => !type.IsEnum))
        {
            var numbers = Contract.Data(type).Select(property => property.GetCustomAttribute<IdAttribute>()?.Id).ToArray();

            numbers.ShouldBe(Enumerable.Range(0, numbers.Length).Select(number => (uint?)number), ignoreOrder: true, type.FullName);
        }
    }

    [Fact]
    public void No_two_types_have_the_same_name()
    {
        var named = Contract.Messages.Concat(Contract.States).Concat(Contract.GrainInterfaces).Distinct()
            .Where(type => !type.IsConstructedGenericType)
            .Select(type => type.GetCustomAttribute<AliasAttribute>(false)?.Alias).OfType<string>();

        named.ShouldBeUnique();
    }

    [Fact]
    public void Every_grain_interface_and_each_of_its_methods_has_a_stable_name() => Contract.GrainInterfaces.ShouldAllBe(type =>
        type.GetCustomAttribute<AliasAttribute>(false) != null
        && type.GetMethods().All(method => method.IsStatic || method.GetCustomAttribute<AliasAttribute>(false) != null));

    private static bool IsInitOnly(PropertyInfo property) => property.SetMethod is not { } setter
        || setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
