using System.Text.Json.Serialization;

namespace NetflixClone.Storage.Tests;

internal sealed record Shelf
{
    public string Name { get; init; } = "unnamed";

    public int Rows { get; init; } = 3;

    public List<string> Films { get; init; } = [];

    public Label Label { get; init; } = new("plain");
}

internal sealed record Label(string Text, int Size = 12);

internal sealed record Unregistered;

[JsonSerializable(typeof(Shelf))]
internal sealed partial class TestStates : JsonSerializerContext;
