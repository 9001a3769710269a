using System.Reflection;

namespace NetflixClone.Architecture.Tests;

/// <summary>An exception that a grain lets escape crosses the call as a message does, and what it was not told to keep is lost on the way.</summary>
public sealed class ExceptionTests
{
    private static readonly IEnumerable<Type> Exceptions = new[] { Contract.Abstractions, Contract.Grains, typeof(NetflixClone.Storage.StorageException).Assembly }
        .SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsAssignableTo(typeof(Exception)));

    [Fact]
    public void There_are_exceptions_to_look_at() => Exceptions.Count().ShouldBeGreaterThan(1);

    [Fact]
    public void Every_exception_has_a_serializer_and_a_stable_name() => Exceptions.ShouldAllBe(type =>
        type.GetCustomAttribute<GenerateSerializerAttribute>(false) != null && type.GetCustomAttribute<AliasAttribute>(false) != null);

    [Fact]
    public void Everything_that_an_exception_tells_is_numbered() => Exceptions.ShouldAllBe(type =>
        Contract.Data(type).All(property => property.GetCustomAttribute<IdAttribute>() != null));

    [Fact]
    public void What_storage_throws_is_an_exception_of_Orleans_which_grains_and_callers_see_unwrapped() =>
        typeof(NetflixClone.Storage.StorageException).IsAssignableTo(typeof(OrleansException)).ShouldBeTrue();
}
