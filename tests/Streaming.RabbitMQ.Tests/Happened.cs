using System.Text.Json.Serialization;

namespace NetflixClone.Streaming.Tests;

/// <summary>What travels in these tests.</summary>
[JsonDerivedType(typeof(Counted), "counted")]
[GenerateSerializer, Immutable, Alias("tests.Happened")]
public abstract record Happened([property: Id(0)] int Number);

/// <summary>The one kind there is.</summary>
[GenerateSerializer, Immutable, Alias("tests.Counted")]
public sealed record Counted(int Number) : Happened(Number);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Happened))]
internal sealed partial class TestJson : JsonSerializerContext;
