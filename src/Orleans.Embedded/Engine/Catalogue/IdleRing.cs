namespace NetflixClone.EmbeddedEngine;

/// <summary>The activations of one class, by the round of the collector in which they may have been idle for long enough.</summary>
/// <remarks>An activation lies in one bucket from its beginning to its end; using it touches only a number in it.</remarks>
internal sealed class IdleRing
{
    private readonly Activation?[] _buckets;
    private readonly int _ageInRounds;
    private readonly Collector _collector;

    internal IdleRing(Collector collector, TimeSpan age, TimeSpan quantum)
    {
        _collector = collector;
        _ageInRounds = (int)Math.Min(Math.Ceiling(age / quantum), short.MaxValue);
        _buckets = new Activation?[_ageInRounds + 2];
    }

    internal void Add(Activation activation) => Push(activation, Math.Max(activation.Touched, _collector.Round - _ageInRounds) + _ageInRounds + 1);

    /// <summary>Ends those whose round has come and that have been idle since; the others go to a later round.</summary>
    internal IEnumerable<Task> Collect(int round) => Collect(round % _buckets.Length, round - _ageInRounds - 1);

    /// <summary>Ends all that have not been used since the given round, whether their own has come or not.</summary>
    internal IEnumerable<Task> CollectAll(int unusedSince) =>
        Enumerable.Range(0, _buckets.Length).SelectMany(bucket => Collect(bucket, unusedSince));

    private IEnumerable<Task> Collect(int bucket, int unusedSince)
    {
        var next = Interlocked.Exchange(ref _buckets[bucket], null);
        while (next is { } activation)
        {
            next = activation.NextIdle;
            activation.NextIdle = null;
            if (activation.Status == ActivationStatus.Gone)
            {
                continue;
            }

            if (activation.TryCollect(unusedSince) is { } ended)
            {
                yield return ended;
            }
            else
            {
                Add(activation);
            }
        }
    }

    private void Push(Activation activation, int round)
    {
        ref var bucket = ref _buckets[round % _buckets.Length];
        do
        {
            activation.NextIdle = Volatile.Read(ref bucket);
        }
        while (Interlocked.CompareExchange(ref bucket, activation, activation.NextIdle) != activation.NextIdle);
    }
}
