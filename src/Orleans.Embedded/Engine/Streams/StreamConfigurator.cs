using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Configures one stream provider.</summary>
internal sealed class StreamConfigurator(string name, IServiceCollection services) : ISiloMemoryStreamConfigurator
{
    public string Name { get; } = name;

    public Action<Action<IServiceCollection>> ConfigureDelegate { get; } = configure => configure(services);
}
