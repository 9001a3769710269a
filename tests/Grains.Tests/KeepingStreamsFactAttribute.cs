namespace NetflixClone.Grains.Tests;

/// <summary>A fact about streams that forget nothing at a crash. Publishing to those of Orleans in memory is done before anybody has taken the event; on a cluster a broker keeps it.</summary>
internal sealed class KeepingStreamsFactAttribute : FactAttribute
{
    public KeepingStreamsFactAttribute() =>
        Skip = typeof(Grain).Assembly.GetName().Name == "NetflixClone.Orleans.Embedded" ? null : "Streams in memory do not survive a crash with this engine.";
}
