namespace NetflixClone.Bench.Frame;

/// <summary>Many who do the same thing at once.</summary>
internal static class Everybody
{
    private const int MostCallers = 32;
    private const int EachCaller = 16;

    /// <summary>Lets each of the numbers from <paramref name="first"/> act; few callers for few numbers, so that they cost no more than what they call.</summary>
    public static Task Acts(int first, int count, Func<int, Task> act) => Acts(first, count, Math.Min(MostCallers, (count + EachCaller - 1) / EachCaller), act);

    /// <summary>Lets each of the numbers from <paramref name="first"/> act, so many of them at a time.</summary>
    public static Task Acts(int first, int count, int callers, Func<int, Task> act)
    {
        var next = first - 1;
        return Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            for (var number = Interlocked.Increment(ref next); number < first + count; number = Interlocked.Increment(ref next))
            {
                await act(number);
            }
        })));
    }
}
