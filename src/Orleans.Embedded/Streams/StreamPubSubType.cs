namespace Orleans.Streams;

/// <summary>Who may take the streams of a provider.</summary>
public enum StreamPubSubType
{
    /// <summary>The grain classes that say so by <see cref="ImplicitStreamSubscriptionAttribute"/>, and whoever subscribes.</summary>
    ExplicitGrainBasedAndImplicit,

    /// <summary>Whoever subscribes.</summary>
    ExplicitGrainBasedOnly,

    /// <summary>The grain classes that say so by <see cref="ImplicitStreamSubscriptionAttribute"/>.</summary>
    ImplicitOnly,
}
