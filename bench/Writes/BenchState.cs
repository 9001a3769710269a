using System.Text.Json.Serialization;

namespace NetflixClone.Bench.Writes;

/// <summary>About as much as a viewer who has begun a few titles: some 300 bytes of JSON.</summary>
internal sealed record BenchState
{
    public long Version { get; init; }

    public Guid Title { get; init; }

    public TimeSpan Position { get; init; }

    public IReadOnlyList<Guid> List { get; init; } = [];

    public static BenchState Sample(long version) => new()
    {
        Version = version,
        Title = Id(0),
        Position = TimeSpan.FromSeconds(version),
        List = [Id(1), Id(2), Id(3), Id(4)],
    };

    private static Guid Id(byte number) => new([.. Enumerable.Repeat(number, 16)]);
}

/// <summary>How it is stored.</summary>
[JsonSerializable(typeof(BenchState))]
internal sealed partial class BenchStates : JsonSerializerContext;
