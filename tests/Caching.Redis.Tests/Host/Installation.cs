using NetflixClone.TestKit.Services;
using StackExchange.Redis;

namespace NetflixClone.Caching.Redis.Tests.Host;

/// <summary>A Redis of its own and the processes that share it. One for all tests that share a class; those of a fault have their own.</summary>
public sealed class Installation : IAsyncLifetime
{
    private readonly List<Node> _nodes = [];
    private RedisServer? _server;
    private ConnectionMultiplexer? _eyes;

    public RedisServer Server => _server ?? throw new InvalidOperationException("It was not started.");

    /// <summary>What is in Redis, seen from outside.</summary>
    public IDatabase Inside => _eyes?.GetDatabase() ?? throw new InvalidOperationException("It was not started.");

    public async Task InitializeAsync()
    {
        _server = await RedisServer.StartAsync();
        _eyes = await ConnectionMultiplexer.ConnectAsync($"{Server.Endpoint},abortConnect=false");
    }

    /// <summary>One more process.</summary>
    /// <param name="prefix">Processes with the same one are of the same installation.</param>
    /// <param name="settings">More of its configuration.</param>
    internal async Task<Node> NewNode(string prefix, params (string Setting, string Value)[] settings)
    {
        var node = await Node.StartAsync(Server.Endpoint, prefix, settings);
        _nodes.Add(node);
        return node;
    }

    public async Task DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        _eyes?.Dispose();
        await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
