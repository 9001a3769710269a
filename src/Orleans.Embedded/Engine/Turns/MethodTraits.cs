namespace NetflixClone.EmbeddedEngine;

/// <summary>How calls of a method mix with others.</summary>
[Flags]
public enum MethodTraits
{
    /// <summary>One after another.</summary>
    None = 0,

    /// <summary>Beside any other.</summary>
    AlwaysInterleave = 1,

    /// <summary>Beside others that change nothing either.</summary>
    ReadOnly = 2,

    /// <summary>The caller does not wait.</summary>
    OneWay = 4,
}
