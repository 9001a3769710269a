using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NetflixClone.TestKit.Product;

namespace NetflixClone.TestKit.Services;

/// <summary>A real server for tests and benchmarks: its own process on a free port of loopback, its data in a folder of its own, gone when disposed.</summary>
/// <remarks>Started by the project's own script, <c>services/serve</c>. It ends with the process that started it, whatever happens to that.</remarks>
public abstract class PrivateServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _name;
    private readonly TemporaryFolder _folder = new();
    private Process? _script;

    private protected PrivateServer(string name)
    {
        _name = name;
        Port = FreePort.Find();
    }

    /// <summary>Where it listens on 127.0.0.1; the same after a restart.</summary>
    public int Port { get; }

    /// <summary>Its data, its log (<c>log</c>) and its process id (<c>pid</c>).</summary>
    public string Folder => _folder.Path;

    private string ProcessId => File.ReadAllText(Path.Combine(Folder, "pid"));

    /// <summary>Ends it as a power cut would: SIGKILL.</summary>
    public async Task Kill()
    {
        Signal("KILL");
        await Ended();
    }

    /// <summary>Asks it to stop in its own time: SIGTERM.</summary>
    public async Task Stop()
    {
        Signal("TERM");
        await Ended();
    }

    /// <summary>Halts it until what this gives back is disposed: its connections stay, and nothing is answered. SIGSTOP, SIGCONT.</summary>
    /// <exception cref="TimeoutException">It goes on.</exception>
    public IDisposable Pause()
    {
        Signal("STOP");
        var halt = new Halt(this);
        if (!SpinWait.SpinUntil(HasHalted, Patience)) // a thread that is in a call of the system when the signal comes goes on to its end
        {
            halt.Dispose();
            throw new TimeoutException($"{_name} was told to halt, and goes on.");
        }

        return halt;
    }

    /// <summary>Starts it on its port with the data it has; done once it takes connections.</summary>
    public async Task Start()
    {
        // standard input stays open as long as this process lives, and with it the server
        var start = new ProcessStartInfo(
            Path.Combine(Repository.Root, "services", "serve"), [_name, Folder, Port.ToString(CultureInfo.InvariantCulture), "--while-stdin"])
        {
            RedirectStandardInput = true,
        };
        _script = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} cannot be started.");
        try
        {
            await Eventually.Holds(IsReady, Patience);
        }
        catch (Exception failure) when (failure is TimeoutException or InvalidOperationException)
        {
            throw new InvalidOperationException($"{_name} did not start.\n{Log()}", failure);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_script is { HasExited: false })
        {
            await EndWheneverItIs();
        }

        _script?.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts a server, or leaves nothing of it behind.</summary>
    private protected static async Task<T> Started<T>(T server)
        where T : PrivateServer
    {
        try
        {
            await server.Start();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it for good.</summary>
    private protected virtual Task End() => Kill();

    /// <summary>Whether it answers.</summary>
    private protected virtual Task<bool> Answers() => Task.FromResult(true);

    private async Task EndWheneverItIs()
    {
        try
        {
            await End();
        }
        catch (FileNotFoundException) // no process id: it is still being prepared, or at its end already
        {
            _script?.StandardInput.Close(); // which ends it as soon as there is something to end
            await Ended();
        }
    }

    private async Task<bool> IsReady()
    {
        if (_script is { HasExited: true })
        {
            throw new InvalidOperationException($"It ended with {_script.ExitCode}.");
        }

        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, Port);
        }
        catch (SocketException)
        {
            return false;
        }

        return File.Exists(Path.Combine(Folder, "pid")) && await Answers();
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", ProcessId]);
        kill.WaitForExit();
    }

    /// <summary>Whether all its threads are stopped, as the system says: their state stands behind the name in parentheses.</summary>
    private bool HasHalted()
    {
        try
        {
            return Directory.EnumerateDirectories($"/proc/{ProcessId}/task")
                .Select(thread => File.ReadAllText(Path.Combine(thread, "stat")))
                .All(stat => stat[stat.LastIndexOf(')') + 2] == 'T');
        }
        catch (IOException) // a thread has just ended, so that not all were stopped
        {
            return false;
        }
    }

    private Task Ended() => _script?.WaitForExitAsync().WaitAsync(Patience) ?? Task.CompletedTask;

    private string Log() => Path.Combine(Folder, "log") is var log && File.Exists(log) ? File.ReadAllText(log) : "It wrote nothing.";

    private sealed class Halt(PrivateServer server) : IDisposable
    {
        public void Dispose() => server.Signal("CONT");
    }
}
