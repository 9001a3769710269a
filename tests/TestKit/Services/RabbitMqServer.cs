using System.Diagnostics;
using System.Globalization;
using NetflixClone.TestKit.Product;

namespace NetflixClone.TestKit.Services;

/// <summary>A private RabbitMQ with a port mapper of its own.</summary>
public sealed class RabbitMqServer : PrivateServer
{
    private RabbitMqServer()
        : base("rabbitmq")
    {
    }

    /// <summary>Where it listens, with the user that every new broker has.</summary>
    public Uri Endpoint => new(string.Create(CultureInfo.InvariantCulture, $"amqp://guest:guest@127.0.0.1:{Port}/"));

    /// <summary>Starts one.</summary>
    public static Task<RabbitMqServer> StartAsync() => Started(new RabbitMqServer());

    /// <summary>Asks the broker something by <c>rabbitmqctl</c>.</summary>
    /// <returns>What it wrote.</returns>
    /// <exception cref="InvalidOperationException">It refused; the message carries what it wrote.</exception>
    public async Task<string> Control(params string[] command)
    {
        var start = new ProcessStartInfo(Path.Combine(Repository.Root, "services", "rabbitmqctl"), [Folder, .. command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} cannot be started.");
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"rabbitmqctl {string.Join(' ', command)}: {await output}{await errors}");
    }
}
