namespace NetflixClone.EmbeddedEngine.Tests.Conformance;

public sealed class ConformanceTests
{
    private static readonly string Extract = Path.Combine(AppContext.BaseDirectory, "Conformance", "orleans-10-extract.txt");

    [Fact]
    public void Every_public_declaration_under_Orleans_is_in_Orleans_own_list_letter_for_letter()
    {
        var list = File.ReadLines(Extract).ToHashSet();

        var invented = Declared().Where(line => !list.Contains(line)).ToList();

        invented.ShouldBeEmpty();
    }

    [Fact]
    public void The_list_holds_nothing_that_the_engine_does_not_declare()
    {
        var declared = Declared().ToHashSet();

        var missing = File.ReadLines(Extract).Where(line => !declared.Contains(line)).ToList();

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_public_lies_outside_of_Orleans_namespaces_and_the_engines_own()
    {
        var strays = typeof(IGrain).Assembly.GetExportedTypes()
            .Where(type => !IsOrleans(type) && !type.Namespace!.StartsWith("NetflixClone.EmbeddedEngine", StringComparison.Ordinal));

        strays.ShouldBeEmpty();
    }

    private static IEnumerable<string> Declared() => typeof(IGrain).Assembly.GetExportedTypes().Where(IsOrleans).SelectMany(PublicApi.Lines);

    private static bool IsOrleans(Type type) =>
        type.Namespace!.StartsWith("Orleans", StringComparison.Ordinal) || type.Namespace.StartsWith("Microsoft.", StringComparison.Ordinal);
}
