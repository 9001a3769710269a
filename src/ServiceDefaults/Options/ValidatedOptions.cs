using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NetflixClone.ServiceDefaults;

/// <summary>Options that stop the host at start when they are wrong.</summary>
public static class ValidatedOptions
{
    /// <summary>Binds a section of the configuration and checks its data annotations before anything starts.</summary>
    public static OptionsBuilder<TOptions> AddValidatedOptions<TOptions>(this IServiceCollection services, string section)
        where TOptions : class =>
        services.AddOptions<TOptions>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
}
