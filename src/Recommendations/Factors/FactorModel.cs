using System.Numerics.Tensors;

namespace NetflixClone.Recommendations;

/// <summary>The catalogue's trained factors with their Gramian, against which any viewer can be solved.</summary>
internal sealed class FactorModel
{
    /// <summary>More are no model; a system for one viewer takes the square of it.</summary>
    private const int MostFactors = 1_024;

    private readonly AlsSolver _solver;
    private readonly TrainingOptions _options;

    public FactorModel(FactorMatrix items, TrainingOptions options)
    {
        (Items, _options) = (items, options);
        _solver = new AlsSolver(items, items.Gramian(), options);
    }

    public FactorMatrix Items { get; }

    /// <summary>The vector that training would give this viewer with the items as they are.</summary>
    public FoldedVector FoldIn(ReadOnlySpan<Signal> signals)
    {
        var (columns, preferences, confidences) = (new int[signals.Length], new float[signals.Length], new float[signals.Length]);
        for (var i = 0; i < signals.Length; i++)
        {
            (columns[i], preferences[i], confidences[i]) = (signals[i].Item, signals[i].Preference, signals[i].Confidence);
        }

        var folded = new FoldedVector(new float[Items.Width], new SymmetricMatrix(Items.Width));
        _solver.Solve(new(columns, preferences, confidences), folded.Vector, folded.System);
        return folded;
    }

    /// <summary>How much the viewer is expected to like each item; 1 is as much as what they liked before.</summary>
    public void Score(FoldedVector viewer, Span<float> scores)
    {
        for (var item = 0; item < scores.Length; item++)
        {
            scores[item] = TensorPrimitives.Dot(viewer.Vector, Items[item]);
        }
    }

    /// <summary>
    /// Splits the viewer's score for an item into what each signal gave to it; the parts add up to the score.
    /// Hu, Koren, Volinsky 2008, section 5: part j is (yᵀ A⁻¹ yⱼ) cⱼ pⱼ with the viewer's own A.
    /// </summary>
    public float[] Explain(FoldedVector viewer, IReadOnlyList<Signal> signals, int item)
    {
        Span<float> seenByViewer = Items[item].ToArray();
        viewer.System.Solve(seenByViewer);

        var parts = new float[signals.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = signals[i].Strength * TensorPrimitives.Dot(seenByViewer, Items[signals[i].Item]);
        }

        return parts;
    }

    /// <summary>Writes the factors without their padding, which is each processor's own, and how a viewer is solved against them.</summary>
    public void Write(ByteWriter writer)
    {
        writer.Number(_options.Factors);
        writer.Single(_options.UnobservedWeight);
        writer.Single(_options.Regularization);
        writer.Single(_options.FrequencyExponent);
        for (var item = 0; item < Items.Rows; item++)
        {
            writer.Singles(Items[item][.._options.Factors]);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static FactorModel Read(ref ByteReader reader, int items)
    {
        var options = new TrainingOptions
        {
            Factors = reader.Below(MostFactors + 1),
            UnobservedWeight = reader.Single(),
            Regularization = reader.Single(),
            FrequencyExponent = reader.Single(),
        };
        reader.Expect((long)items * options.Factors * sizeof(float));
        var factors = new FactorMatrix(items, options.Factors);
        for (var item = 0; item < items; item++)
        {
            reader.Singles(factors[item][..options.Factors]);
        }

        return new(factors, options);
    }

    /// <summary>The cosine of each item's vector with one item's.</summary>
    public void Similar(int item, Span<float> scores)
    {
        var norm = TensorPrimitives.Norm<float>(Items[item]);
        for (var other = 0; other < scores.Length; other++)
        {
            var norms = norm * TensorPrimitives.Norm<float>(Items[other]);
            scores[other] = norms > 0 ? TensorPrimitives.Dot(Items[item], Items[other]) / norms : 0;
        }
    }
}
