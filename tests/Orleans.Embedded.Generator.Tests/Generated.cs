using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetflixClone.EmbeddedEngine.Generator.Tests;

/// <summary>What the generator makes of a source, and what the compiler makes of both.</summary>
internal sealed record Generated(CSharpCompilation Source, GeneratorDriver Driver, Compilation Whole)
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Orleans;
        global using Orleans.Concurrency;

        """;

    private static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>What the generator itself says.</summary>
    public ImmutableArray<Diagnostic> Said => Driver.GetRunResult().Diagnostics;

    /// <summary>What the compiler objects to, in the source or in what was written.</summary>
    public IEnumerable<Diagnostic> Errors => Whole.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The names of the files that were written.</summary>
    public IEnumerable<string> Files => Driver.GetRunResult().GeneratedTrees.Select(tree => Path.GetFileName(tree.FilePath));

    /// <summary>The manifest that was written.</summary>
    public string Manifest => Driver.GetRunResult().GeneratedTrees.Single(tree => tree.FilePath.EndsWith("GrainManifest.g.cs", StringComparison.Ordinal)).ToString();

    public static Generated From(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Films",
            [Parse(Usings), Parse(source)],
            References,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var driver = CSharpGeneratorDriver.Create(
            [new GrainGenerator().AsSourceGenerator()],
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true),
            parseOptions: CSharpParseOptions.Default);
        return Run(driver, compilation);
    }

    /// <summary>Runs the same generator again after a file was added.</summary>
    public Generated And(string source) => Run(Driver, Source.AddSyntaxTrees(Parse(source)));

    private static Generated Run(GeneratorDriver driver, CSharpCompilation source)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(source, out var whole, out _);
        return new(source, driver, whole);
    }

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, CSharpParseOptions.Default);
}
