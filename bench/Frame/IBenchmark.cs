namespace NetflixClone.Bench.Frame;

/// <summary>Something about the product that is measured again and again; at most 60 s a run.</summary>
internal interface IBenchmark
{
    /// <summary>What <c>./dev bench</c> calls it.</summary>
    string Name { get; }

    /// <summary>What it measures, in a line.</summary>
    string About { get; }

    /// <summary>Measures, and reports each figure as soon as it is known.</summary>
    Task Run(Report report);
}
