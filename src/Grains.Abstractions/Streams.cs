namespace NetflixClone.Grains;

/// <summary>The names that producers and consumers of events share.</summary>
public static class Streams
{
    /// <summary>The stream provider: in process when embedded, a broker's queues otherwise.</summary>
    public const string Provider = "events";

    /// <summary>Account events, keyed by user.</summary>
    public const string Accounts = "accounts";

    /// <summary>Subscription and payment events, keyed by user.</summary>
    public const string Billing = "billing";

    /// <summary>Changes to titles, keyed by title.</summary>
    public const string Catalogue = "catalogue";

    /// <summary>What a profile plays, rates and keeps, keyed by profile.</summary>
    public const string Playback = "playback";
}
