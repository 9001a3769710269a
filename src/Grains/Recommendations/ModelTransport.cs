using System.Buffers;
using NetflixClone.Recommendations;

namespace NetflixClone.Grains.Recommendations;

/// <summary>The model on its way from one process to another.</summary>
internal static class ModelTransport
{
    /// <summary>A model as it is told to others. Takes some milliseconds for each megabyte.</summary>
    public static ModelNews ToNews(this TrainedModel trained)
    {
        var written = new ArrayBufferWriter<byte>();
        ModelFormat.Write(trained.Model, written);
        return new ModelNews.Trained(trained.Training, written.WrittenMemory, trained.Maturities, trained.Interactions, trained.Viewers);
    }

    /// <summary>A copy with what it lacked.</summary>
    /// <exception cref="FormatException">It was written in a form that is not known here.</exception>
    public static TrainedModel? With(this TrainedModel? copy, ModelNews news) => news switch
    {
        ModelNews.Trained whole => new(whole.Training, ModelFormat.Read(whole.Bytes.Span), whole.Maturities, whole.Interactions, whole.Viewers),
        ModelNews.Learned learned => copy?.Learn(LessonFormat.Read(learned.Bytes.Span)),
        _ => copy,
    };
}
