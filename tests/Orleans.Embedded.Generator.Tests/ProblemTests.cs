using Microsoft.CodeAnalysis;

namespace NetflixClone.EmbeddedEngine.Generator.Tests;

/// <summary>What cannot be called through a proxy is said at its place, in a sentence, instead of failing somewhere in what was written.</summary>
public sealed class ProblemTests
{
    [Theory]
    [InlineData("int Play();", "IPlayerGrain.Play must return Task, Task<T>, ValueTask or ValueTask<T>")]
    [InlineData("void Play();", "IPlayerGrain.Play must return Task, Task<T>, ValueTask or ValueTask<T>")]
    [InlineData("int[] Play();", "IPlayerGrain.Play must return Task, Task<T>, ValueTask or ValueTask<T>")]
    [InlineData("IAsyncEnumerable<int> Play();", "IPlayerGrain.Play must return Task, Task<T>, ValueTask or ValueTask<T>")]
    [InlineData("Task Play<T>(T a);", "IPlayerGrain.Play: methods of grains and observers cannot be generic")]
    [InlineData("[OneWay] Task<int> Play();", "IPlayerGrain.Play is one-way and can have no result")]
    [InlineData("Task Play(ref int a);", "IPlayerGrain.Play: arguments cannot be passed by reference")]
    [InlineData("Task Play(out int a);", "IPlayerGrain.Play: arguments cannot be passed by reference")]
    [InlineData("Task Play(in int a);", "IPlayerGrain.Play: arguments cannot be passed by reference")]
    [InlineData("Task Play(ReadOnlySpan<byte> a);", "IPlayerGrain.Play: arguments cannot be passed by reference")]
    [InlineData("int Position { get; }", "IPlayerGrain.get_Position: grains and observers have methods, no properties or events")]
    public void A_method_that_cannot_be_called_is_named(string method, string problem)
    {
        var generated = Generated.From($$"""public interface IPlayerGrain : IGrainWithStringKey { {{method}} }""");

        var said = generated.Said.ShouldHaveSingleItem();
        said.Id.ShouldBe("GRAIN001");
        said.Severity.ShouldBe(DiagnosticSeverity.Error);
        said.GetMessage(null).ShouldBe(problem);
        generated.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("public interface IPlayerGrain<T> : IGrainWithStringKey { Task Play(); }")]
    [InlineData("public class Outer { private interface IPlayerGrain : IGrainWithStringKey { Task Play(); } }")]
    [InlineData("file interface IPlayerGrain : IGrainWithStringKey { Task Play(); }")]
    public void An_interface_that_nobody_else_can_name_is_named(string source)
    {
        var said = Generated.From(source).Said.ShouldHaveSingleItem();

        said.GetMessage(null).ShouldBe("The interface IPlayerGrain must be at least internal and not generic");
    }

    [Fact]
    public void An_event_is_named_at_both_its_halves()
    {
        Generated.From("public interface IPlayerGrain : IGrainWithStringKey { event Action Played; }").Said.Select(said => said.GetMessage(null)).ShouldBe(
        [
            "IPlayerGrain.add_Played: grains and observers have methods, no properties or events",
            "IPlayerGrain.remove_Played: grains and observers have methods, no properties or events",
        ]);
    }

    [Fact]
    public void A_problem_is_said_where_the_method_is_declared()
    {
        var said = Generated.From("public interface IPlayerGrain : IGrainWithStringKey\n{\n    Task Play();\n    int Broken();\n}\n").Said.ShouldHaveSingleItem();

        said.Location.GetLineSpan().StartLinePosition.Line.ShouldBe(3);
    }

    [Fact]
    public void Interfaces_without_a_problem_are_written_all_the_same()
    {
        var generated = Generated.From("public interface IBroken : IGrainWithStringKey { int Play(); } public interface IWhole : IGrainWithStringKey { Task Play(); }");

        generated.Files.ShouldBe(["Proxy_IWhole.g.cs", "GrainManifest.g.cs"], ignoreOrder: true);
        generated.Errors.ShouldBeEmpty();
    }
}
