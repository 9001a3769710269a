namespace NetflixClone.Recommendations;

/// <summary>How well a viewer knows a title; decides where it may still be shown.</summary>
public enum Familiarity
{
    /// <summary>Only listed or taken off the list: may be recommended.</summary>
    New = 0,

    /// <summary>Begun or rated well: still belongs in genre rows, but is no news.</summary>
    Known = 1,

    /// <summary>Finished, disliked or given up: is in no row.</summary>
    Settled = 2,
}
