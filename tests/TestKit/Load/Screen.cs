using System.Net.WebSockets;
using NetflixClone.TestKit.Product;

namespace NetflixClone.TestKit.Load;

/// <summary>The second screen of a watcher: shows where the title stands, and finds its way back when its socket closes, as the web client does.</summary>
/// <remarks>Whenever it has connected it reads what is true; from then on pushes move it.</remarks>
internal sealed class Screen(Viewer viewer, Guid watched) : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _leave = new();
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private Task _open = Task.CompletedTask;
    private Task _reading = Task.CompletedTask;
    private double _shown;
    private int _connections;
    private volatile bool _connected;

    /// <summary>How many times it has connected and read.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Whether it has a socket now.</summary>
    public bool Connected => _connected;

    /// <summary>The furthest position that it read or was told.</summary>
    public double Shown
    {
        get
        {
            lock (_lock)
            {
                return _shown;
            }
        }
    }

    /// <summary>Opens it, and completes when it is connected for the first time.</summary>
    public Task Open()
    {
        _open = Stay();
        return Task.WhenAny(_first.Task, _open).Unwrap();
    }

    /// <summary>Throws what has kept it from finding its way back, if anything has.</summary>
    public Task StaysOpen() => _open.IsCompleted ? _open : Task.CompletedTask;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _leave.CancelAsync();
        await _open.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _leave.Dispose();
    }

    private async Task Stay()
    {
        for (var failures = 0; !_leave.IsCancellationRequested;)
        {
            try
            {
                await using var socket = await viewer.Listen(Hear);
                await Read();
                failures = 0;
                _connected = true;
                Interlocked.Increment(ref _connections);
                _first.TrySetResult();
                await socket.Closed.WaitAsync(_leave.Token);
            }
            catch (OperationCanceledException) when (_leave.IsCancellationRequested)
            {
                return;
            }
            catch (Exception away) when (IsAway(away))
            {
                failures++;
            }
            finally
            {
                _connected = false;
            }

            var most = TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Min(failures, 8)));
            await Absence.Pause(most, _leave.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // InvalidOperationException: the socket closed while it was greeted
    private static bool IsAway(Exception failure) => Absence.Explains(failure) || failure is WebSocketException or InvalidOperationException;

    private void Hear(string name, System.Text.Json.JsonElement arguments)
    {
        if (name == "PositionChanged" && arguments[0].GetProperty("titleId").GetGuid() == watched)
        {
            Show(arguments[0].GetProperty("position").GetDouble());
        }
        else if (name == "ChangesMissed")
        {
            _reading = ReadAgain(_reading);
        }
    }

    private async Task Read() => Show((await viewer.Title(watched)).Progress?.Position ?? 0);

    private async Task ReadAgain(Task before)
    {
        await before;
        try
        {
            await Read();
        }
        catch (Exception away) when (IsAway(away))
        {
            // the next push shows where it stands, as on a page whose query failed
        }
    }

    private void Show(double position)
    {
        lock (_lock)
        {
            _shown = Math.Max(_shown, position);
        }
    }
}
