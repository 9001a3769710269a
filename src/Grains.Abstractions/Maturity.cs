namespace NetflixClone.Grains;

/// <summary>From which age a title is suitable, by our own advice; and up to which a profile may watch. Ordered: a title may be shown when its maturity is at most the profile's.</summary>
public enum Maturity
{
    /// <summary>Suitable for everybody.</summary>
    All = 0,

    /// <summary>From 7 years.</summary>
    Age7 = 7,

    /// <summary>From 12 years.</summary>
    Age12 = 12,

    /// <summary>From 16 years.</summary>
    Age16 = 16,

    /// <summary>Adults only.</summary>
    Age18 = 18,
}
