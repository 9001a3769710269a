namespace NetflixClone.ServiceDefaults.Logging;

/// <summary>Tells failures by something that is away and says so itself, once: who meets them, many a second, need not say it, too.</summary>
public interface IKnownOutages
{
    /// <summary>Whether a failure is of that kind; its causes are asked about separately.</summary>
    bool Explain(Exception failure);
}
