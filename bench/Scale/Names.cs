using System.Runtime.InteropServices;
using NetflixClone.Grains;

namespace NetflixClone.Bench.Scale;

/// <summary>The ids of the simulated: they say their number, so that nothing has to be remembered of a million of them.</summary>
internal static class Names
{
    /// <summary>So many profiles share an account.</summary>
    public const int ProfilesEach = 2;

    /// <summary>The first of those whom no day knows.</summary>
    public const int Stranger = 2_000_000_000;

    public static ProfileId Profile(int number) => new(new(number, 1, 0x7000, [0x80, 2, 3, 4, 5, 6, 7, 8]));

    public static UserId User(int number) => new(new(number, 2, 0x7000, [0x80, 2, 3, 4, 5, 6, 7, 8]));

    /// <summary>The account of a profile.</summary>
    public static UserId UserOf(int profile) => User(profile / ProfilesEach);

    /// <summary>The number that an id says.</summary>
    public static int NumberIn(Guid id) => MemoryMarshal.Read<int>(MemoryMarshal.AsBytes(new ReadOnlySpan<Guid>(in id)));
}
