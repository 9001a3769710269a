using System.Buffers;
using FsCheck;
using FsCheck.Fluent;

namespace NetflixClone.Recommendations.Tests;

public sealed class LessonFormatTests
{
    private static readonly RecommendationModel Model = ModelTrainer.Train(A.RandomWorld(3), A.Options());

    [Fact]
    public void Lessons_that_were_read_are_those_that_were_written() => Prop.ForAll(Lessons, lessons =>
    {
        var read = LessonFormat.Read(Bytes(lessons));

        read.Select(Told).ShouldBe(lessons.Select(Told));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_shortened_lesson_teaches_what_the_whole_one_does() => Prop.ForAll(Lessons, lessons =>
    {
        var learned = Model.Learn([.. lessons.Select(lesson => lesson.Shortened())]);

        A.Bytes(learned).ShouldBe(A.Bytes(Model.Learn(lessons)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_shortened_lesson_is_a_few_interactions_long() => Prop.ForAll(Lessons, lessons =>
        lessons.ShouldAllBe(lesson => lesson.Shortened().Before.Count <= Transitions.Window)).QuickCheckThrowOnFailure();

    [Fact]
    public void Bytes_whose_end_is_missing_are_refused()
    {
        var bytes = Bytes([new(A.Of(3, InteractionKind.Finished), A.Watched(1, 2))]);

        for (var length = 0; length < bytes.Length; length++)
        {
            Should.Throw<FormatException>(() => LessonFormat.Read(bytes.AsSpan(0, length)));
        }
    }

    private static Arbitrary<Lesson[]> Lessons { get; } = (
        from seed in ArbMap.Default.GeneratorFor<int>()
        from count in Gen.Choose(0, 12)
        select Some(seed, count)).ToArbitrary();

    private static Lesson[] Some(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => A.RandomLesson(random, 24, random.Next(4), random.Next(1, 20)))];
    }

    private static string Told(Lesson lesson) => $"{lesson.Happened} after {string.Join(", ", lesson.Before)}";

    private static byte[] Bytes(Lesson[] lessons)
    {
        var written = new ArrayBufferWriter<byte>();
        LessonFormat.Write(lessons, written);
        return written.WrittenSpan.ToArray();
    }
}
