namespace NetflixClone.TestKit.Product;

/// <summary>The product with a folder and an address that stay its own while one process of it follows another.</summary>
public sealed class LastingProduct : IAsyncDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly string[] _settings;
    private ProductProcess? _process;

    private LastingProduct(string[] settings) => _settings = ["--urls", Address.OriginalString, .. settings];

    /// <summary>Where it listens whenever it runs.</summary>
    public Uri Address { get; } = FreePort.AddressOf(FreePort.Find());

    /// <summary>From the start of the current process to its first answer that it is ready.</summary>
    public TimeSpan ReadyAfter => Process.ReadyAfter;

    private ProductProcess Process => _process ?? throw new InvalidOperationException("The product was not started.");

    /// <summary>Starts it for the first time, and waits until it is ready to serve.</summary>
    /// <param name="settings">More of its command line, at every start.</param>
    public static async Task<LastingProduct> StartAsync(params string[] settings)
    {
        var product = new LastingProduct(settings);
        try
        {
            await product.Start();
            return product;
        }
        catch
        {
            await product.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it again after it was killed or stopped, and waits until it is ready to serve.</summary>
    public async Task Start()
    {
        await EndProcess();
        _process = await ProductProcess.Start(_data.Path, _settings);
    }

    /// <summary>Ends the process at once, as a power cut would.</summary>
    public Task Kill() => Process.Kill();

    /// <summary>Asks the process to stop in its own time, and waits for its end.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> Stop() => Process.Stop();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await EndProcess();
        _data.Dispose();
    }

    private ValueTask EndProcess() => _process?.DisposeAsync() ?? ValueTask.CompletedTask;
}
