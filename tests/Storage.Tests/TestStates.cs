using System.Text.Json.Serialization;
using NetflixClone.Storage.State;

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

internal sealed record Chore : IUnfinished
{
    public int Left { get; init; }

    [JsonIgnore]
    public bool IsUnfinished => Left > 0;
}

[JsonSerializable(typeof(Shelf))]
[JsonSerializable(typeof(Chore))]
internal sealed partial class TestStates : JsonSerializerContext;
