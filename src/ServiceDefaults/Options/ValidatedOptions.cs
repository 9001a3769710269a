using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NetflixClone.ServiceDefaults;

/// <summary>Options that stop the host at start when they are wrong, with a sentence for each setting that is.</summary>
public static class ValidatedOptions
{
    /// <summary>Binds a section of the configuration and checks its values, and its data annotations, before anything starts.</summary>
    public static OptionsBuilder<TOptions> AddValidatedOptions<TOptions>(this IServiceCollection services, string section)
        where TOptions : class
    {
        services.AddSingleton<IValidateOptions<TOptions>>(new Validation<TOptions>(section));
        return services.AddOptions<TOptions>()
            .Configure<IConfiguration>((_, configuration) => Refuse<TOptions>(section, SettingFailures.OfValues<TOptions>(configuration, section))) // before they are bound
            .BindConfiguration(section)
            .ValidateOnStart();
    }

    /// <summary>A section of the configuration, for what is composed by it.</summary>
    /// <exception cref="OptionsValidationException">A value in it is of the wrong kind.</exception>
    public static TOptions ReadOptions<TOptions>(this IConfiguration configuration, string section)
        where TOptions : class, new()
    {
        Refuse<TOptions>(section, SettingFailures.OfValues<TOptions>(configuration, section));
        return configuration.GetSection(section).Get<TOptions>() ?? new();
    }

    private static void Refuse<TOptions>(string section, IReadOnlyList<string> failures)
    {
        if (failures.Count > 0)
        {
            throw new OptionsValidationException(section, typeof(TOptions), failures);
        }
    }

    private sealed class Validation<TOptions>(string section) : IValidateOptions<TOptions>
        where TOptions : class
    {
        public ValidateOptionsResult Validate(string? name, TOptions options) =>
            SettingFailures.Of(options, section) is { Count: > 0 } failures ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
