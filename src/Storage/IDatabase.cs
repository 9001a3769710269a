namespace NetflixClone.Storage;

/// <summary>The one database of the process, whichever it is.</summary>
internal interface IDatabase
{
    /// <summary>Completes once a write that changes nothing has become durable.</summary>
    Task ProbeAsync();
}
