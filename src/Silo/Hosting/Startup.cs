using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using NetflixClone.Catalogue.Demo;
using NetflixClone.Payments;
using NetflixClone.Silo.Cluster;
using NetflixClone.Storage;

namespace NetflixClone.Silo.Hosting;

/// <summary>Runs the host, and puts what keeps it from starting into a sentence instead of a stack trace.</summary>
public static class Startup
{
    /// <summary>How the configuration binder begins, which has no exception of its own.</summary>
    private const string NotConverted = "Failed to convert configuration value";

    /// <summary>How the server begins when an address of <c>urls</c> is none.</summary>
    private const string InvalidUrl = "Invalid url";

    /// <summary>The process's exit code: 0 after an orderly stop, 1 when the host could not start.</summary>
    /// <param name="build">Makes the host that is run.</param>
    public static async Task<int> RunAsync(Func<WebApplication> build)
    {
        ArgumentNullException.ThrowIfNull(build);
        try
        {
            await using var host = build();
            if (await StartAsync(host))
            {
                await host.WaitForShutdownAsync();
            }

            return 0;
        }
        catch (Exception exception) when (SentenceOf(exception) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    /// <summary>Starts all of it, or stops what was started already: torn down while it runs, it would bury the reason under failures of its own.</summary>
    /// <returns>False when it was asked to stop before it had started.</returns>
    private static async Task<bool> StartAsync(WebApplication host)
    {
        try
        {
            await host.StartAsync();
            return true;
        }
        catch (Exception failure)
        {
            var wasAskedToStop = failure is OperationCanceledException && host.Lifetime.ApplicationStopping.IsCancellationRequested;
            await host.StopAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // what was never started need not be able to stop
            if (wasAskedToStop)
            {
                return false;
            }

            throw;
        }
    }

    /// <summary>What a person can act on; null for a fault of ours, whose stack trace is worth more.</summary>
    private static string? SentenceOf(Exception exception) => exception switch
    {
        OptionsValidationException options => "A setting is wrong. " + string.Join(' ', options.Failures),
        InvalidOperationException { Message: var said } when said.StartsWith(NotConverted, StringComparison.Ordinal) => "A setting is wrong. " + said,
        StorageException storage => storage.Message,
        ClusterException cluster => cluster.Message,
        CatalogueFormatException catalogue => catalogue.Message,
        PaymentProviderException payments => payments.Message,
        FormatException { Message: var said } when said.StartsWith(InvalidUrl, StringComparison.Ordinal) => $"A setting is wrong. urls: {said}.",
        IOException { InnerException: AddressInUseException } inUse => inUse.Message,
        AddressInUseException inUse => inUse.Message,
        SocketException nowhere => $"One of the addresses in urls cannot be listened at: {nowhere.Message}.",
        AggregateException { InnerExceptions: [var first, ..] } => SentenceOf(first),
        { InnerException: { } inner } => SentenceOf(inner),
        _ => null,
    };
}
