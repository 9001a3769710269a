using System.Globalization;

namespace NetflixClone.TestKit.Services;

/// <summary>A private Redis that keeps nothing on disk.</summary>
public sealed class RedisServer : PrivateServer
{
    private RedisServer()
        : base("redis")
    {
    }

    /// <summary>Where it listens, as host:port.</summary>
    public string Endpoint => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    /// <summary>Starts one.</summary>
    public static Task<RedisServer> StartAsync() => Started(new RedisServer());
}
