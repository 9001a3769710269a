using NetflixClone.TestKit.Product;

namespace NetflixClone.TestKit;

/// <summary>How a test lets time pass of which nobody can say how much it takes.</summary>
public static class FakeClockExtensions
{
    /// <inheritdoc cref="PassUntil(FakeClock, TimeSpan, Func{Task{bool}})"/>
    public static Task PassUntil(this FakeClock clock, TimeSpan step, Func<bool> condition) => clock.PassUntil(step, () => Task.FromResult(condition()));

    /// <summary>Moves the clock on, step by step, until the condition holds. It stays where it is when the condition holds already.</summary>
    /// <exception cref="TimeoutException">It did not hold within 30 real seconds.</exception>
    public static Task PassUntil(this FakeClock clock, TimeSpan step, Func<Task<bool>> condition) => Eventually.Holds(async () =>
    {
        if (await condition())
        {
            return true;
        }

        clock.Advance(step);
        return false;
    });
}
