using System.Buffers;

namespace NetflixClone.Recommendations;

/// <summary>A model as bytes, for another process that serves it. Read again, it recommends exactly as the one that was written.</summary>
/// <remarks>
/// A mark, the version of the format, and then each part as it writes itself; nothing that follows from the rest. The bytes live no longer than
/// the message that carries them. A version must read those of the one before it all the same, because silos are replaced one by one.
/// </remarks>
public static class ModelFormat
{
    private const int Mark = 0x4E4352; // RCN
    private const int Version = 1;

    /// <summary>Writes a model.</summary>
    /// <exception cref="ArgumentException">It is of a kind that this format does not know.</exception>
    public static void Write(IRecommendationModel model, IBufferWriter<byte> to)
    {
        ArgumentNullException.ThrowIfNull(to);
        if (model is not RecommendationModel known)
        {
            throw new ArgumentException($"The format knows no {model?.GetType().Name}.", nameof(model));
        }

        var writer = new ByteWriter(to);
        writer.Number(Mark);
        writer.Number(Version);
        writer.Number(known.Version);
        writer.Moment(known.TrainedAt);
        writer.Number(known.Learned);
        writer.Number(known.Items.Count);
        for (var item = 0; item < known.Items.Count; item++)
        {
            writer.Id(known.Items[item]);
        }

        known.Models.Write(writer);
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="FormatException">The bytes are no model, or one of a version that is not known here.</exception>
    public static IRecommendationModel Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        if (reader.Number() != Mark)
        {
            throw ByteReader.Impossible("the mark is missing");
        }

        if (reader.Number() is var format and not Version)
        {
            throw new FormatException($"The model is written in version {format} of the format, only {Version} is known here.");
        }

        var (version, trainedAt, learned) = (reader.Below(int.MaxValue), reader.Moment(), reader.Number());
        var ids = new Guid[reader.Count(16)];
        for (var item = 0; item < ids.Length; item++)
        {
            ids[item] = reader.Id();
        }

        var models = LearnedModels.Read(ref reader, ids.Length);
        reader.End();
        return new RecommendationModel(version, trainedAt, learned, Index(ids), models);
    }

    private static ItemIndex Index(Guid[] ids)
    {
        try
        {
            return new(ids);
        }
        catch (ArgumentException twice)
        {
            throw new FormatException($"These bytes are no model: {twice.Message}", twice);
        }
    }
}
