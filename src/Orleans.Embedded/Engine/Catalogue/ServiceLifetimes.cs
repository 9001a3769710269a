using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Tells which services live as long as the host, so that a grain that needs no others needs no scope.</summary>
internal sealed class ServiceLifetimes(IServiceCollection services)
{
    internal bool Has(Type type) => services.Any(service => service.ServiceType == type);

    internal bool IsSingleton(ParameterInfo parameter)
    {
        var key = parameter.GetCustomAttribute<FromKeyedServicesAttribute>()?.Key;
        var type = parameter.ParameterType;
        return Find(type, key) ?? (type.IsGenericType ? Find(type.GetGenericTypeDefinition(), key) : null) ?? false;
    }

    private bool? Find(Type type, object? key) => services
        .LastOrDefault(service => service.ServiceType == type && Equals(service.ServiceKey, key)) is { } found
            ? found.Lifetime == ServiceLifetime.Singleton
            : null;
}
