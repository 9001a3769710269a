namespace NetflixClone.Bench.Playback;

/// <summary>Viewers with a connection each, who report as fast as they are answered or at a fixed rate.</summary>
internal sealed class Load : IDisposable
{
    private readonly List<(Watching Viewer, HttpConnection Connection)> _senders = [];

    public static async Task<Load> Connect(IEnumerable<Watching> viewers, Func<Watching, (Uri Server, string Path, string Token)> target)
    {
        var load = new Load();
        foreach (var viewer in viewers)
        {
            var (server, path, token) = target(viewer);
            load._senders.Add((viewer, await HttpConnection.Open(server, path, token)));
        }

        return load;
    }

    /// <summary>Everyone reports again as soon as the last report is acknowledged.</summary>
    /// <returns>Acknowledged reports a second.</returns>
    public async Task<double> Saturate(TimeSpan duration)
    {
        var begin = TimeProvider.System.GetTimestamp();
        var counts = await Task.WhenAll(_senders.Select(sender => Task.Run(() => Report(sender.Viewer, sender.Connection))));
        return counts.Sum() / TimeProvider.System.GetElapsedTime(begin).TotalSeconds;

        async Task<long> Report(Watching viewer, HttpConnection connection)
        {
            var acknowledged = 0L;
            while (TimeProvider.System.GetElapsedTime(begin) < duration)
            {
                await connection.Post(viewer.NextBody());
                acknowledged++;
            }

            return acknowledged;
        }
    }

    /// <summary>Everyone in turn, that many a second in all.</summary>
    /// <returns>Milliseconds of each report from the moment it was due.</returns>
    public Task<double[]> Hold(int rate, TimeSpan duration) =>
        Pace.Hold(_senders.Count, rate, duration, async (sender, _) => await _senders[sender].Connection.Post(_senders[sender].Viewer.NextBody()));

    public void Dispose() => _senders.ForEach(sender => sender.Connection.Dispose());
}
