using System.Buffers;

namespace NetflixClone.Recommendations;

/// <summary>Lessons as bytes, for another process that has the model of the same training; their numbers are that model's.</summary>
public static class LessonFormat
{
    private const int BytesOfInteraction = 14;

    /// <summary>Writes lessons. Have them <see cref="Lesson.Shortened"/>.</summary>
    public static void Write(IReadOnlyCollection<Lesson> lessons, IBufferWriter<byte> to)
    {
        ArgumentNullException.ThrowIfNull(lessons);
        ArgumentNullException.ThrowIfNull(to);
        var writer = new ByteWriter(to);
        writer.Number(lessons.Count);
        foreach (var lesson in lessons)
        {
            Write(lesson.Happened, writer);
            writer.Number(lesson.Before.Count);
            foreach (var before in lesson.Before)
            {
                Write(before, writer);
            }
        }
    }

    /// <summary>Reads lessons.</summary>
    /// <exception cref="FormatException">The bytes are none.</exception>
    public static IReadOnlyList<Lesson> Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        var lessons = new Lesson[reader.Count(BytesOfInteraction + 1)];
        for (var i = 0; i < lessons.Length; i++)
        {
            var happened = Read(ref reader);
            var before = new Interaction[reader.Count(BytesOfInteraction)];
            for (var j = 0; j < before.Length; j++)
            {
                before[j] = Read(ref reader);
            }

            lessons[i] = new(happened, before);
        }

        reader.End();
        return lessons;
    }

    private static void Write(Interaction interaction, ByteWriter writer)
    {
        writer.Number(interaction.Item);
        writer.Number((int)interaction.Kind);
        writer.Moment(interaction.At);
        writer.Single(interaction.Fraction);
    }

    private static Interaction Read(ref ByteReader reader) =>
        new(reader.Below(int.MaxValue), (InteractionKind)reader.Below(int.MaxValue), reader.Moment(), reader.Single());
}
