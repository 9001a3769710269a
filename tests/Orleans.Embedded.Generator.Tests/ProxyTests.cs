using Microsoft.CodeAnalysis;

namespace NetflixClone.EmbeddedEngine.Generator.Tests;

/// <summary>What can be declared is written, and compiles. That it calls through is tested with the engine.</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData("Task Play();")]
    [InlineData("Task<int> Play(int a, string? b);")]
    [InlineData("ValueTask Play(); ValueTask<string?> Seek(TimeSpan? to);")]
    [InlineData("Task Play(int a); Task Play(string a); Task Play();")]
    [InlineData("Task Play(int speed = 2, string? device = null, CancellationToken cancel = default);")]
    [InlineData("Task Play(params string[] titles);")]
    [InlineData("Task<(int Position, string? Title)> Play(Dictionary<string, List<int?>> titles);")]
    [InlineData("[OneWay] Task Play(); [OneWay] void Tell(string what); [OneWay] ValueTask Whisper();")]
    [InlineData("[ReadOnly, AlwaysInterleave] Task<int> Play(); [ResponseTimeout(\"00:01:00\")] Task Wait();")]
    [InlineData("[Obsolete(\"Old.\")] Task Play();")]
    [InlineData("Task @event(int @class);")]
    [InlineData("Task Call(); Task Method(); Task Invoke(object target); Task Silo();")]
    [InlineData("Task Play(); static string Key => \"current\"; Task Replay() => Play();")]
    [InlineData("Task<string> ToString(string format); Task<int> GetHashCode(int of); Task<bool> Equals(int a);")]
    public void A_proxy_compiles(string methods)
    {
        var generated = Generated.From($$"""namespace Cinema; public interface IPlayerGrain : IGrainWithStringKey { {{methods}} }""");

        generated.Said.ShouldBeEmpty();
        generated.Errors.ShouldBeEmpty();
        generated.Files.ShouldBe(["Proxy_Cinema_IPlayerGrain.g.cs", "GrainManifest.g.cs"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("public interface IGlobalGrain : IGrainWithGuidKey { Task Play(); }")]
    [InlineData("internal interface IHiddenGrain : IGrainWithIntegerKey { Task Play(); }")]
    [InlineData("public class Outer { public interface INestedGrain : IGrainWithStringKey { Task Play(); } }")]
    [InlineData("public interface IOf<T> { Task<T> Get(T other); } public interface INumberGrain : IGrainWithStringKey, IOf<int> { }")]
    [InlineData("public interface IFirst : IGrainWithStringKey { Task Play(); } public interface ISecond : IFirst { new Task<int> Play(); }")]
    [InlineData("public interface IListener : IGrainObserver { void Heard(string what); Task Asked(); [OneWay] Task Told(int times); }")]
    [InlineData("public partial interface ISplitGrain : IGrainWithStringKey { Task Play(); } public partial interface ISplitGrain : IGrain { Task Stop(); }")]
    [InlineData("namespace A.B { public interface IPlayer : IGrainWithStringKey { Task Play(); } } namespace A { public interface B_IPlayer : IGrainWithStringKey { Task Play(); } }")]
    public void A_proxy_compiles_wherever_its_interface_is_declared(string source)
    {
        var generated = Generated.From(source);

        generated.Said.ShouldBeEmpty();
        generated.Errors.ShouldBeEmpty();
        generated.Files.ShouldContain(file => file.StartsWith("Proxy_", StringComparison.Ordinal));
    }

    [Fact]
    public void The_manifest_lists_classes_and_interfaces_that_others_can_name()
    {
        var generated = Generated.From("""
            public interface IPlayerGrain : IGrainWithStringKey;
            public abstract class AbstractPlayer : Grain, IPlayerGrain;
            public sealed class Player : AbstractPlayer;
            public sealed class Player<T> : AbstractPlayer;
            public sealed class Nobody;
            """);

        generated.Errors.ShouldBeEmpty();
        generated.Manifest.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("visitor.", StringComparison.Ordinal)).ShouldBe(
        [
            "visitor.Class(typeof(global::Player));",
            "visitor.Interface(typeof(global::IPlayerGrain), static (target, key) => new Proxy_IPlayerGrain(target, key));",
        ]);
    }

    [Fact]
    public void Nothing_is_written_for_an_assembly_without_grains()
    {
        Generated.From("public interface IPlayer { Task Play(); } public class Player : IPlayer { public Task Play() => Task.CompletedTask; }")
            .Files.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_written_anew_when_something_else_changes()
    {
        var first = Generated.From("public interface IPlayerGrain : IGrainWithStringKey { Task Play(); int Broken(); }");

        var second = first.And("public class Unrelated { }");

        second.Driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs)
            .ShouldAllBe(output => output.Reason == IncrementalStepRunReason.Cached || output.Reason == IncrementalStepRunReason.Unchanged);
    }
}
