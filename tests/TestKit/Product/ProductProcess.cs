using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;

namespace NetflixClone.TestKit.Product;

/// <summary>The product as its users run it: the built server as a process of its own, on a free port, with its state in a folder.</summary>
public sealed class ProductProcess : IAsyncDisposable
{
    private const string Ready = " is ready at ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly long _started = TimeProvider.System.GetTimestamp();
    private readonly Process _process;
    private readonly StringBuilder _log = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _disposed;

    private ProductProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The server ended before it was ready.\n{Log}"));
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://localhost");

    /// <summary>The process id, also when the process has ended.</summary>
    public int Id { get; private set; }

    /// <summary>From the start of the process to its first answer that it is ready.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <summary>All that it has written so far.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <summary>Starts the server and waits until it is ready to serve.</summary>
    /// <param name="data">The folder of its state.</param>
    /// <param name="settings">More of its command line, for example <c>--Section:Key value</c>.</param>
    /// <exception cref="InvalidOperationException">It ended before it was ready; the message carries its log.</exception>
    public static Task<ProductProcess> Start(string data, params string[] settings) => WhenReady(Launch(Server(data, settings), data));

    /// <summary>Starts one of the hosts of a cluster, a silo or an API process, and waits until it is ready to serve.</summary>
    /// <param name="program">Its .dll.</param>
    /// <param name="folder">Where it works.</param>
    /// <param name="settings">Its command line.</param>
    /// <exception cref="InvalidOperationException">It ended before it was ready; the message carries its log.</exception>
    public static Task<ProductProcess> StartHost(string program, string folder, params string[] settings) =>
        WhenReady(Launch(new("dotnet", [program, .. settings]), folder));

    /// <summary>Starts the server with its folder on a small disk in memory, which only it sees and which is gone with it.</summary>
    /// <param name="data">The folder; what is on the disk lies under <see cref="Seen"/> of it.</param>
    /// <param name="megabytes">The disk's size.</param>
    /// <param name="settings">More of its command line.</param>
    public static Task<ProductProcess> StartOnSmallDisk(string data, int megabytes, params string[] settings)
    {
        var mount = $"mount -t tmpfs -o size={megabytes}m none \"$0\" && cd \"$0\" && exec dotnet \"$@\"";
        return WhenReady(Launch(new("unshare", ["--map-root-user", "--mount", "sh", "-c", mount, data, .. Arguments(data, settings)]), data));
    }

    private static async Task<ProductProcess> WhenReady(ProductProcess product)
    {
        try
        {
            product.Address = await product._address.Task.WaitAsync(Patience);
            await product.BecomeReady();
            product.ReadyAfter = TimeProvider.System.GetElapsedTime(product._started);
            return product;
        }
        catch
        {
            await product.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a server that is expected to refuse, and waits for its end.</summary>
    /// <returns>The exit code and all that it wrote.</returns>
    public static Task<(int ExitCode, string Log)> StartAndExpectRefusal(string data, params string[] settings) => WhenEnded(Launch(Server(data, settings), data));

    /// <summary>Starts a server, asks it to stop as soon as it has written these words, and waits for its end.</summary>
    /// <returns>The exit code and all that it wrote.</returns>
    public static async Task<(int ExitCode, string Log)> StartAndStopAt(string words, string data, params string[] settings)
    {
        await using var launched = Launch(Server(data, settings), data);
        await Eventually.Holds(() => launched.Log.Contains(words, StringComparison.Ordinal));
        launched.AskToStop();
        return await WhenEnded(launched);
    }

    /// <summary>Runs the server's program with these arguments and no others, and waits for its end.</summary>
    /// <returns>The exit code and all that it wrote.</returns>
    public static Task<(int ExitCode, string Log)> Run(string folder, params string[] arguments) =>
        WhenEnded(Launch(new("dotnet", [Repository.Server, .. arguments]), folder));

    private static async Task<(int ExitCode, string Log)> WhenEnded(ProductProcess launched)
    {
        await using var product = launched;
        await product._process.WaitForExitAsync().WaitAsync(Patience);
        _ = product._address.Task.Exception; // looked at: it ended before it was ready, as it should
        return (product._process.ExitCode, product.Log);
    }

    /// <summary>A path as the process sees it.</summary>
    public string Seen(string path) => $"/proc/{Id.ToString(CultureInfo.InvariantCulture)}/root{path}";

    /// <summary>Ends the process at once, as a power cut would: SIGKILL.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks the process to stop in its own time: SIGTERM.</summary>
    public void AskToStop() => Process.Start("kill", ["-TERM", Id.ToString(CultureInfo.InvariantCulture)]).Dispose();

    /// <summary>Asks the process to stop in its own time, and waits for its end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Stop()
    {
        AskToStop();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, true))
        {
            return;
        }

        if (!_process.HasExited)
        {
            await Kill();
        }

        _process.Dispose();
    }

    private static ProcessStartInfo Server(string data, string[] settings) => new("dotnet", Arguments(data, settings));

    private static string[] Arguments(string data, string[] settings) =>
        [Repository.Server, "--urls", "http://127.0.0.1:0", "--Storage:Directory", data, "--Web:Directory", Repository.WebClient, .. settings];

    private static ProductProcess Launch(ProcessStartInfo start, string data)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.WorkingDirectory = data;
        var product = new ProductProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        product._process.Start();
        product.Id = product._process.Id;
        product._process.BeginOutputReadLine();
        product._process.BeginErrorReadLine();
        return product;
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_log)
        {
            _log.AppendLine(line);
        }

        if (line.IndexOf(Ready, StringComparison.Ordinal) is > 0 and var at)
        {
            _address.TrySetResult(new Uri(line[(at + Ready.Length)..]));
        }
    }

    private async Task BecomeReady()
    {
        using var http = new HttpClient { BaseAddress = Address };
        await Eventually.Holds(async () =>
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        });
    }
}
