namespace NetflixClone.Storage.Tests;

internal static class The
{
    public const string StateName = "shelf";

    public static readonly GrainId Grain = GrainId.Create("shelf", "8c5e7b0f51a9438e9d8a0f2f4a3c6b11");

    public static readonly DateTimeOffset Moment = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    public static GrainId GrainOf(int number) => GrainId.Create("shelf", $"{number:x32}");

    public static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
