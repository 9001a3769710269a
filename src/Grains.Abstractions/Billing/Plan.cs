using System.Text.Json.Serialization;

namespace NetflixClone.Grains.Billing;

/// <summary>Names a plan.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlanId>))]
public enum PlanId
{
    /// <summary>One screen, HD ready.</summary>
    Basic,

    /// <summary>Two screens, full HD.</summary>
    Standard,

    /// <summary>Four screens, full HD.</summary>
    Premium,
}

/// <summary>What a month costs, and what it gives.</summary>
/// <param name="Price">A month's price.</param>
/// <param name="Streams">How many devices may play at once.</param>
/// <param name="MaxHeight">Lines of the best rendition.</param>
[GenerateSerializer, Immutable, Alias("billing.Plan")]
public sealed record Plan(
    [property: Id(0)] PlanId Id,
    [property: Id(1)] string Name,
    [property: Id(2)] Money Price,
    [property: Id(3)] int Streams,
    [property: Id(4)] int MaxHeight,
    [property: Id(5)] string Description)
{
    /// <summary>Every plan on offer, the cheapest first.</summary>
    public static ImmutableArray<Plan> All { get; } =
    [
        new(PlanId.Basic, "Basic", new(8.99m, "USD"), Streams: 1, MaxHeight: 720, "One screen at a time, in HD."),
        new(PlanId.Standard, "Standard", new(13.99m, "USD"), Streams: 2, MaxHeight: 1080, "Two screens at a time, in full HD."),
        new(PlanId.Premium, "Premium", new(18.99m, "USD"), Streams: 4, MaxHeight: 1080, "Four screens at a time, in full HD."),
    ];

    /// <summary>The plan of that name.</summary>
    public static Plan Of(PlanId id) => All.First(plan => plan.Id == id);
}

/// <summary>An amount in a currency (ISO 4217 code).</summary>
[GenerateSerializer, Immutable, Alias("billing.Money")]
public readonly record struct Money([property: Id(0)] decimal Amount, [property: Id(1)] string Currency);
