using System.Buffers;

namespace NetflixClone.Recommendations.Tests;

/// <summary>Builds what tests need.</summary>
internal static class A
{
    public static readonly string[] Genres = ["Comedy", "Drama", "Horror", "Western"];

    public static ItemIndex Index(int items) => new(Enumerable.Range(1, items).Select(i => new Guid(i, 0, 0, new byte[8])));

    public static Interaction Of(int item, InteractionKind kind, double daysAgo = 0, float fraction = 0) =>
        new(item, kind, The.Moment - TimeSpan.FromDays(daysAgo), fraction);

    /// <summary>Finished one after the other, the last one now, a day apart.</summary>
    public static Interaction[] Watched(params int[] items) =>
        [.. items.Select((item, i) => Of(item, InteractionKind.Finished, items.Length - 1 - i))];

    public static Signal Signal(int item, float preference = 1, float confidence = 1) => new(item, preference, confidence, Familiarity.Known);

    public static TrainingSet World(ItemFeatures[] features, params IReadOnlyList<Interaction>[] viewers) =>
        new(Index(features.Length), features, viewers, The.Moment);

    /// <summary>
    /// Items of four genres in turn (item i has genre i mod 4), and viewers who mostly finish one genre; the same for the same seed.
    /// </summary>
    public static TrainingSet RandomWorld(int seed, int items = 24, int viewers = 40)
    {
        var random = new Random(seed);
        var features = Enumerable.Range(0, items).Select(i => new ItemFeatures { Genres = [Genres[i % 4]], Year = 1920 + i }).ToArray();
        return World(features, [.. Enumerable.Range(0, viewers).Select(viewer => RandomHistory(random, items, viewer % 4))]);
    }

    public static Interaction[] RandomHistory(Random random, int items, int genre, int length = 10)
    {
        return [.. Enumerable.Range(0, length).Select(i =>
        {
            var item = random.Next(items);
            item = random.NextSingle() < 0.8 ? (item / 4 * 4) + genre : item;
            return Of(Math.Min(item, items - 1), RandomKind(random), 2 * (length - i), random.NextSingle());
        })];
    }

    /// <summary>What the last of a random history teaches.</summary>
    public static Lesson RandomLesson(Random random, int items, int genre, int length = 10)
    {
        var history = RandomHistory(random, items, genre, length);
        return new(history[^1], history[..^1]);
    }

    private static InteractionKind RandomKind(Random random) =>
        random.NextSingle() < 0.6 ? InteractionKind.Finished : (InteractionKind)random.Next(10);

    public static TrainingOptions Options(int factors = 8) => new() { Factors = factors, MaxParallelism = 1 };

    /// <summary>Everything that a model knows.</summary>
    public static byte[] Bytes(IRecommendationModel model)
    {
        var written = new ArrayBufferWriter<byte>();
        ModelFormat.Write(model, written);
        return written.WrittenSpan.ToArray();
    }

    public static FactorMatrix Factors(params float[][] rows)
    {
        var factors = new FactorMatrix(rows.Length, rows[0].Length);
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row].CopyTo(factors[row]);
        }

        return factors;
    }

    public static FactorMatrix RandomFactors(Random random, int rows, int factors) =>
        Factors([.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, factors).Select(_ => random.NextSingle() - 0.5f).ToArray())]);

    public static Signal[] RandomSignals(Random random, int items) =>
        [.. Enumerable.Range(0, items).Where(_ => random.Next(3) == 0)
            .Select(item => Signal(item, random.NextSingle() < 0.8 ? 1 : -1, 3 * random.NextSingle()))];
}
