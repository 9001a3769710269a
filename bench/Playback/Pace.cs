namespace NetflixClone.Bench.Playback;

/// <summary>Sends at a fixed rate, whatever the answers do, and measures each from the moment it was due.</summary>
/// <remarks>A sender that waited for a slow answer before it sent the next would hide the delay that everybody behind it suffers.</remarks>
internal static class Pace
{
    /// <summary>Lets each sender send in turn.</summary>
    /// <param name="senders">How many there are.</param>
    /// <param name="rate">Sends a second over all senders.</param>
    /// <param name="duration">How long to go on.</param>
    /// <param name="send">Sends for one sender what was due at a timestamp, and waits until it is done.</param>
    /// <returns>Milliseconds from due to done, of every send.</returns>
    public static async Task<double[]> Hold(int senders, int rate, TimeSpan duration, Func<int, long, Task> send)
    {
        var rounds = (int)(duration.TotalSeconds * rate / senders);
        var begin = TimeProvider.System.GetTimestamp();
        var latencies = await Task.WhenAll(Enumerable.Range(0, senders).Select(Sender));
        return [.. latencies.SelectMany(each => each)];

        async Task<double[]> Sender(int sender)
        {
            var took = new double[rounds];
            for (var round = 0; round < rounds; round++)
            {
                var due = TimeSpan.FromSeconds(((double)round * senders + sender) / rate);
                if (due - TimeProvider.System.GetElapsedTime(begin) is { TotalMilliseconds: >= 1 } early)
                {
                    await Task.Delay(early);
                }

                await send(sender, begin + (long)(due.TotalSeconds * TimeProvider.System.TimestampFrequency));
                took[round] = (TimeProvider.System.GetElapsedTime(begin) - due).TotalMilliseconds;
            }

            return took;
        }
    }
}
