namespace NetflixClone.Recommendations;

/// <summary>The four models that are blended, and how far each item's factors can be trusted.</summary>
/// <param name="Factors">Implicit ALS.</param>
/// <param name="Transitions">What follows what.</param>
/// <param name="Popularity">What is watched anyway.</param>
/// <param name="Content">What titles have in common.</param>
/// <param name="Trust">One an item, 0 to 1.</param>
internal sealed record LearnedModels(
    FactorModel Factors, Transitions Transitions, Popularity Popularity, ContentModel Content, float[] Trust)
{
    public int Items => Trust.Length;

    /// <summary>With these lessons counted in the two models that learn at once.</summary>
    public LearnedModels With(IReadOnlyList<Lesson> lessons)
    {
        var paths = lessons.Where(IsFirstVisit).Select(ToPath).ToArray();
        return paths.Length == 0 ? this : this with
        {
            Transitions = Transitions.With(paths),
            Popularity = Popularity.With(paths.Select(path => path.Visit)),
        };
    }

    /// <summary>Writes each model in the order of the parameters.</summary>
    public void Write(ByteWriter writer)
    {
        Factors.Write(writer);
        Transitions.Write(writer);
        Popularity.Write(writer);
        Content.Write(writer);
        writer.Singles(Trust);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static LearnedModels Read(ref ByteReader reader, int items)
    {
        var (factors, transitions) = (FactorModel.Read(ref reader, items), Transitions.Read(ref reader, items));
        var (popularity, content) = (Popularity.Read(ref reader, items), ContentModel.Read(ref reader, items));
        var trust = new float[items];
        reader.Singles(trust);
        return new(factors, transitions, popularity, content, trust);
    }

    private static bool IsFirstVisit(Lesson lesson) =>
        lesson.Happened.Watched && !lesson.Before.Any(before => before.Watched && before.Item == lesson.Happened.Item);

    private static Transitions.Path ToPath(Lesson lesson)
    {
        var visits = Visits.First([.. lesson.Before, lesson.Happened]);
        return Transitions.Path.To(visits, visits.Count - 1);
    }
}
