namespace NetflixClone.Caching.Redis;

/// <summary>A time-out that commands share: those that begin within the same moment give up together, so that none needs a timer of its own.</summary>
internal sealed class SharedDeadline(TimeSpan patience, TimeProvider clock)
{
    private const int Moments = 5; // in the patience: so much longer, at most, does a command wait than it should

    private readonly TimeSpan _moment = patience / Moments;
    private readonly Lock _gate = new();
    private volatile Moment _current = new(long.MinValue, CancellationToken.None);

    /// <summary>Cancelled when a command that begins now has waited for the patience, or a fifth longer.</summary>
    public CancellationToken Token => _current is var current && clock.GetTimestamp() < current.Until ? current.Token : Next();

    private CancellationToken Next()
    {
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            if (now >= _current.Until)
            {
                var source = new CancellationTokenSource(patience + _moment, clock); // let go of when it fires, and with it what still waits
                _current = new(now + (long)(_moment.TotalSeconds * clock.TimestampFrequency), source.Token);
            }

            return _current.Token;
        }
    }

    private sealed record Moment(long Until, CancellationToken Token);
}
