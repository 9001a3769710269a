using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Streams;

namespace NetflixClone.EmbeddedEngine;

internal abstract class Activation : IGrainContext
{
    public static Activation? Current => null;
    public abstract Silo Silo { get; }
    public abstract GrainReference GrainReference { get; }
    public abstract GrainId GrainId { get; }
    public abstract object? GrainInstance { get; }
    public abstract IServiceProvider ActivationServices { get; }
    public abstract Task Deactivated { get; }
    public static Activation Of(IGrainContext context) => (Activation)context;
    public abstract void DelayDeactivation(TimeSpan timeSpan);
    public abstract void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
    public abstract bool Equals(IGrainContext? other);
    public abstract object? GetComponent(Type componentType);
    public abstract object? GetTarget();
    public abstract IGrainTimer RegisterTimer(Func<CancellationToken, Task> callback, GrainTimerCreationOptions options);
    public abstract object ReferenceAs(Type type);
}

internal abstract class GrainProxy : GrainReference
{
    public abstract object As(Type type);
}

internal abstract class Silo
{
    public abstract IGrainFactory GrainFactory { get; }
    public abstract IServiceProvider Services { get; }
    public abstract ReminderService Reminders { get; }
}

internal abstract class ReminderService
{
    public static void Register(IServiceCollection services) => ArgumentNullException.ThrowIfNull(services);
    public abstract Task<IGrainReminder> Register(GrainId grain, string name, TimeSpan dueTime, TimeSpan period);
    public abstract Task Unregister(IGrainReminder reminder);
    public abstract Task<IGrainReminder?> Get(GrainId grain, string name);
    public abstract Task<List<IGrainReminder>> GetAll(GrainId grain);
}

internal abstract class InMemoryReminderTable : IReminderTable
{
    public abstract Task<ReminderTableData> ReadRows(GrainId grainId);
    public abstract Task<ReminderTableData> ReadRows(uint begin, uint end);
    public abstract Task<ReminderEntry> ReadRow(GrainId grainId, string reminderName);
    public abstract Task<string> UpsertRow(ReminderEntry entry);
    public abstract Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag);
    public abstract Task TestOnlyClearTable();
}

internal sealed class DelegateObserver<T>(
    Func<T, StreamSequenceToken?, Task> onNext, Func<Exception, Task>? onError, Func<Task>? onCompleted) : IAsyncObserver<T>
{
    public Task OnNextAsync(T item, StreamSequenceToken? token = null) => onNext(item, token);

    public Task OnErrorAsync(Exception ex) => onError?.Invoke(ex) ?? Task.CompletedTask;

    public Task OnCompletedAsync() => onCompleted?.Invoke() ?? Task.CompletedTask;
}

internal sealed class DelegateCallFilter(IncomingGrainCallFilterDelegate filter) : IIncomingGrainCallFilter
{
    public Task Invoke(IIncomingGrainCallContext context) => filter(context);
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

internal sealed class SiloBuilder(IServiceCollection services, IConfiguration configuration) : ISiloBuilder
{
    public IServiceCollection Services { get; } = services;

    public IConfiguration Configuration { get; } = configuration;
}
