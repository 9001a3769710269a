using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NetflixClone.ServiceDefaults;

namespace NetflixClone.Payments.Simulator;

/// <summary>Takes payments without money.</summary>
public static class PayPalSimulatorExtensions
{
    /// <summary>
    /// Makes the simulator the <see cref="IPaymentProvider"/>. Its page needs <see cref="ApprovalEndpoints.MapPayPalSimulator"/> on the server
    /// that the return addresses of subscriptions lead to.
    /// </summary>
    public static IServiceCollection AddPayPalSimulator(this IServiceCollection services, Action<PayPalSimulatorOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddValidatedOptions<PayPalSimulatorOptions>(PayPalSimulatorOptions.Section);
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new SimulatorStore(provider.GetRequiredService<IOptions<PayPalSimulatorOptions>>().Value.Directory));
        services.TryAddSingleton(provider => new PayPalSimulator(provider.GetRequiredService<SimulatorStore>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IPaymentProvider>(provider => provider.GetRequiredService<PayPalSimulator>());
        return services;
    }
}
