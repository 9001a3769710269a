using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.Streams;

namespace NetflixClone.EmbeddedEngine;

internal sealed class DelegateObserver<T>(
    Func<T, StreamSequenceToken?, Task> onNext, Func<Exception, Task>? onError, Func<Task>? onCompleted) : IAsyncObserver<T>
{
    public Task OnNextAsync(T item, StreamSequenceToken? token = null) => onNext(item, token);

    public Task OnErrorAsync(Exception ex) => onError?.Invoke(ex) ?? Task.CompletedTask;

    public Task OnCompletedAsync() => onCompleted?.Invoke() ?? Task.CompletedTask;
}

internal sealed class StreamConfigurator(string name, IServiceCollection services) : ISiloMemoryStreamConfigurator
{
    public string Name { get; } = name;

    public Action<Action<IServiceCollection>> ConfigureDelegate { get; } = configure => configure(services);
}

internal static class StreamRuntime
{
    public static void Register(IServiceCollection services, string name, Func<IServiceProvider, string, IQueueAdapterFactory> adapterFactory) =>
        services.AddKeyedSingleton<IQueueAdapterFactory>(name, (provider, _) => adapterFactory(provider, name));
}

internal abstract class InProcessQueueAdapterFactory
{
    public static IQueueAdapterFactory Create(IServiceProvider services, string name) => services.GetRequiredKeyedService<IQueueAdapterFactory>(name);
}
