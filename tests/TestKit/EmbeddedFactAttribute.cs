namespace NetflixClone.TestKit;

/// <summary>A test of something that only the embedded engine promises; left out, with the reason, where the tests run on Orleans.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EmbeddedFactAttribute : FactAttribute
{
    /// <summary>Whether the tests run on the embedded engine.</summary>
    public static bool IsEmbedded { get; } = typeof(Grain).Assembly.GetName().Name == "NetflixClone.Orleans.Embedded";

    /// <summary>Says what is different on Orleans.</summary>
    public EmbeddedFactAttribute(string onOrleans)
    {
        OnOrleans = onOrleans;
        Skip = IsEmbedded ? null : onOrleans;
    }

    /// <summary>What is different on Orleans, as a sentence.</summary>
    public string OnOrleans { get; }
}
