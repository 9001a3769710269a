using System.Buffers;
using NetflixClone.Grains.Taste;
using NetflixClone.Recommendations;

namespace NetflixClone.Grains.Recommendations;

/// <summary>The model of one training as it learns on, and what the copies of it in other processes lack.</summary>
/// <remarks>Belongs to the trainer's turns; only the writing of a whole model is done beside them.</remarks>
internal sealed class TrainingNews(TrainedModel trained)
{
    /// <summary>A copy that lacks more lessons takes the whole model. Each is a few hundred bytes at most.</summary>
    public const int LessonsKept = 4_096;

    private readonly Queue<Lesson> _lessons = new();
    private Whole? _whole;

    /// <summary>The model with all that was learned.</summary>
    public TrainedModel Latest { get; private set; } = trained;

    /// <summary>Learns from more interactions, each with what the viewer did before it.</summary>
    public void Take(params IEnumerable<(TasteInteraction Happened, ImmutableArray<TasteInteraction> Before)> interactions)
    {
        Lesson[] lessons = [.. interactions.Select(one => Latest.Lesson(one.Happened, one.Before)).OfType<Lesson>()];
        if (lessons.Length == 0)
        {
            return;
        }

        Latest = Latest.Learn(lessons);
        Array.ForEach(lessons, _lessons.Enqueue);
        while (_lessons.Count > LessonsKept)
        {
            _lessons.Dequeue();
        }
    }

    /// <summary>What a copy lacks.</summary>
    public async Task<ModelNews> For(ModelCopy copy)
    {
        if (copy.Training != Latest.Training || !Reaches(copy.Learned))
        {
            return await Write();
        }

        return copy.Learned == Latest.Model.Learned ? new ModelNews.None() : new ModelNews.Learned(Since(copy.Learned));
    }

    /// <summary>Whether there is every lesson after so many.</summary>
    private bool Reaches(long learned) => learned <= Latest.Model.Learned && learned >= Latest.Model.Learned - _lessons.Count;

    private ReadOnlyMemory<byte> Since(long learned)
    {
        var written = new ArrayBufferWriter<byte>();
        LessonFormat.Write([.. _lessons.TakeLast((int)(Latest.Model.Learned - learned))], written);
        return written.WrittenMemory;
    }

    /// <summary>All silos ask within a second of a training: what was written for the first is given to the others too, as long as lessons lead on from it.</summary>
    private Task<ModelNews> Write()
    {
        if (_whole is not { Written.IsFaulted: false } whole || !Reaches(whole.Learned))
        {
            var latest = Latest;
            _whole = whole = new(latest.Model.Learned, Task.Run(() => latest.ToNews()));
        }

        return whole.Written;
    }

    private sealed record Whole(long Learned, Task<ModelNews> Written);
}
