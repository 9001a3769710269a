using System.Globalization;
using System.Security.Cryptography;
using NetflixClone.TestKit.Load;
using NetflixClone.TestKit.Product;
using NetflixClone.TestKit.Services;

namespace NetflixClone.Cluster;

/// <summary>MariaDB, RabbitMQ, Redis, two silos, two API processes and nginx in front of them, each a process on loopback.</summary>
internal sealed class ClusterUnderTest : IAsyncDisposable
{
    private const int Each = 2;

    private readonly ClusterBuild _build;
    private readonly TemporaryFolder _folder = new();
    private readonly int[] _apiPorts = [.. Enumerable.Range(0, Each).Select(_ => FreePort.Find())];
    private readonly string[] _keys = [.. Enumerable.Range(0, 3).Select(_ => Convert.ToBase64String(RandomNumberGenerator.GetBytes(48)))];
    private readonly ProductProcess?[] _silos = new ProductProcess?[Each];
    private readonly ProductProcess?[] _apis = new ProductProcess?[Each];
    private Backing? _backing;
    private NginxServer? _nginx;

    private ClusterUnderTest(ClusterBuild build) => _build = build;

    /// <summary>Where the log of each host is when it has ended, under its process id.</summary>
    public static string Logs { get; } = Path.Combine(Repository.Artifacts, "cluster");

    /// <summary>Where people connect.</summary>
    public Uri Address => _nginx?.Address ?? throw NotStarted();

    /// <summary>How many silos, and how many API processes, there are.</summary>
    public static int Size => Each;

    /// <summary>Starts all of it.</summary>
    public static async Task<ClusterUnderTest> Start(ClusterBuild build)
    {
        var cluster = new ClusterUnderTest(build);
        try
        {
            cluster._backing = await Backing.StartAsync();
            await StartAll(cluster._silos, cluster.StartSilo);
            await StartAll(cluster._apis, cluster.StartApi);
            cluster._nginx = await NginxServer.StartAsync(cluster._apiPorts);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends a silo as a power cut would, and starts another one in its place.</summary>
    /// <returns>When it was killed, as a timestamp of the system's clock.</returns>
    public async Task<long> KillSilo(int number)
    {
        var killed = TimeProvider.System.GetTimestamp();
        await Running(_silos, number).Kill();
        await Replace(_silos, number, StartSilo);
        return killed;
    }

    /// <summary>Stops a silo in its own time, and starts another one in its place.</summary>
    public Task ReplaceSilo(int number) => StopAndReplace(_silos, number, StartSilo);

    /// <summary>Stops an API process in its own time, and starts another one in its place.</summary>
    public Task ReplaceApi(int number) => StopAndReplace(_apis, number, StartApi);

    /// <summary>Ends the database as a power cut would, and starts it again after a while.</summary>
    /// <returns>When it was back, as a timestamp of the system's clock.</returns>
    public async Task<long> TakeDatabaseAway(TimeSpan time)
    {
        var database = (_backing ?? throw NotStarted()).MariaDb;
        await database.Kill();
        await Task.Delay(time);
        await database.Start();
        return TimeProvider.System.GetTimestamp();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var host in _apis.Concat(_silos).OfType<ProductProcess>())
        {
            await Retire(host);
        }

        foreach (var part in (IAsyncDisposable?[])[_nginx, _backing])
        {
            if (part is not null)
            {
                await part.DisposeAsync();
            }
        }

        _folder.Dispose();
    }

    private static ProductProcess Running(ProductProcess?[] hosts, int number) => hosts[number] ?? throw NotStarted();

    private static async Task StartAll(ProductProcess?[] hosts, Func<int, Task<ProductProcess>> start)
    {
        for (var number = 0; number < Each; number++)
        {
            hosts[number] = await start(number);
        }
    }

    private static async Task StopAndReplace(ProductProcess?[] hosts, int number, Func<int, Task<ProductProcess>> start)
    {
        if (await Running(hosts, number).Stop() is not 0 and var exitCode)
        {
            throw new InvalidOperationException($"It ended with {exitCode}.\n{Running(hosts, number).Log}");
        }

        await Replace(hosts, number, start);
    }

    private static async Task Replace(ProductProcess?[] hosts, int number, Func<int, Task<ProductProcess>> start)
    {
        await Retire(Running(hosts, number));
        hosts[number] = await start(number);
    }

    /// <summary>Ends a host if it has not ended, and keeps its log.</summary>
    private static async Task Retire(ProductProcess host)
    {
        Directory.CreateDirectory(Logs);
        await File.WriteAllTextAsync(Path.Combine(Logs, $"{Text(host.Id)}.log"), host.Log);
        await host.DisposeAsync();
    }

    private Task<ProductProcess> StartSilo(int number) => ProductProcess.StartHost(_build.Silo, Folder($"silo{number}"),
    [
        "--urls", "http://127.0.0.1:0",
        "--Cluster:Address", "127.0.0.1",
        "--Cluster:SiloPort", Text(FreePort.Find()),
        "--Cluster:GatewayPort", Text(FreePort.Find()),
        .. Shared(),
    ]);

    private Task<ProductProcess> StartApi(int number) => ProductProcess.StartHost(_build.Api, Folder($"api{number}"),
    [
        "--urls", FreePort.AddressOf(_apiPorts[number]).OriginalString,
        "--Web:Directory", Repository.WebClient,
        .. Shared(),
    ]);

    private string[] Shared() =>
    [
        "--Cluster:Id", "test",
        "--Payments:Simulator:Directory", Folder("simulator"),
        "--Passwords:Key", _keys[0],
        "--Tokens:Key", _keys[1],
        "--PlaybackGrants:Key", _keys[2],
        .. (_backing ?? throw NotStarted()).Settings,
        .. Crowd.Settings,
    ];

    private static InvalidOperationException NotStarted() => new("The cluster has not been started.");

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(_folder.Path, name)).FullName;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
