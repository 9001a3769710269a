using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NetflixClone.Storage.Interactions;
using NetflixClone.Storage.Members;
using NetflixClone.Storage.State;
using Orleans.Storage;

namespace NetflixClone.Storage.Tests.Contract;

/// <summary>The real store on a database of its own.</summary>
internal abstract class Store : IDisposable
{
    private readonly Lock _opening = new(); // many threads may be the first to use it, and only one may hold a folder
    private ServiceProvider? _services;

    public IServiceProvider Services
    {
        get
        {
            lock (_opening)
            {
                return _services ??= Compose(AddStorage);
            }
        }
    }

    public IGrainStorage Grains => Services.GetRequiredService<IGrainStorage>();

    public IUnfinishedStates Unfinished => Services.GetRequiredService<IUnfinishedStates>();

    public IReminderTable Reminders => Services.GetRequiredService<IReminderTable>();

    public IMemberDirectory Members => Services.GetRequiredService<IMemberDirectory>();

    public IInteractionLog Interactions => Services.GetRequiredService<IInteractionLog>();

    /// <summary>Closes it as a stopping host does; the next use opens it again.</summary>
    public void Close()
    {
        _services?.Dispose();
        _services = null;
    }

    /// <summary>Asks the database, past everything of ours.</summary>
    public abstract object? Ask(string sql);

    public virtual void Dispose() => Close();

    protected static ServiceProvider Compose(Action<IServiceCollection> addStorage)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton<IJsonTypeInfoResolver>(TestStates.Default);
        addStorage(services);
        return services.BuildServiceProvider();
    }

    protected abstract void AddStorage(IServiceCollection services);
}
