using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace NetflixClone.ServiceDefaults.Logging;

internal static class ConsoleLogs
{
    /// <summary>What is logged unless the configuration says otherwise: nothing for each request, and no stack trace for a wrong setting or for what says by itself that it is away.</summary>
    private static readonly Dictionary<string, string?> Levels = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Orleans"] = "Warning",
        ["Logging:LogLevel:Orleans.Runtime.Watchdog"] = "Error", // it warns of a delay at every start
        ["Logging:LogLevel:Orleans.Messaging"] = "Critical", // each message to a silo that has gone; who sent it is told
        ["Logging:LogLevel:Orleans.Messaging.GatewayManager"] = "Warning",
        ["Logging:LogLevel:Orleans.Runtime.GrainDirectory.ClientDirectory"] = "Critical", // each message to a client whose directory is there
        ["Logging:LogLevel:Polly"] = "Critical", // each of Orleans' tries to place a grain there
        ["Logging:LogLevel:Microsoft.Extensions.Diagnostics.HealthChecks"] = "Critical", // who asks is answered
        ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "Critical",
    };

    /// <summary>One short line a message: time, level, the last part of the category, message.</summary>
    public static void AddConsoleLogs(this IHostApplicationBuilder builder)
    {
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Levels });
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(options => options.FormatterName = LineFormatter.FormatterName);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ConsoleFormatter, LineFormatter>();
    }
}
