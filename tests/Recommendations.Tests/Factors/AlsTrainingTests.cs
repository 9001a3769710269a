using FsCheck;
using FsCheck.Fluent;

namespace NetflixClone.Recommendations.Tests;

public sealed class AlsTrainingTests
{
    private const int Items = 25;

    [Fact]
    public void An_alternation_never_raises_the_objective() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var training = Training(new Random(seed), A.Options());
        training.Alternate(CancellationToken.None);
        var before = training.Objective();

        training.Alternate(CancellationToken.None);

        training.Objective().ShouldBeLessThanOrEqualTo(before * 1.00001);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_objective_is_summed_as_by_hand()
    {
        var options = new TrainingOptions { UnobservedWeight = 0.5f, Regularization = 1, FrequencyExponent = 1, MaxParallelism = 1 };
        var training = new AlsTraining(Observations.Of([[A.Signal(0, confidence: 2)]], 2), A.Factors([1, 0], [0, 2]), options);
        A.Factors([0.5f, 1])[0].CopyTo(training.Viewers[0]);

        var objective = training.Objective();

        // observed 2 (1 - 0.5)² + everything 0.5 (0.5² + 2²) + viewer (1 + 0.5·2) 1.25 + items (1 + 0.5·1) 1 + (0 + 0.5·1) 4
        objective.ShouldBe(0.5 + 2.125 + 2.5 + 1.5 + 2, 1e-6);
    }

    [Fact]
    public void The_number_of_threads_does_not_change_the_result()
    {
        var alone = Training(new Random(5), A.Options());
        var together = Training(new Random(5), A.Options() with { MaxParallelism = 4 });

        alone.Alternate(CancellationToken.None);
        together.Alternate(CancellationToken.None);

        for (var item = 0; item < Items; item++)
        {
            together.Items[item].ToArray().ShouldBe(alone.Items[item].ToArray());
        }
    }

    [Fact]
    public void Cancelled_training_stops()
    {
        var training = Training(new Random(5), A.Options());

        var alternate = () => training.Alternate(new CancellationToken(canceled: true));

        alternate.ShouldThrow<OperationCanceledException>();
    }

    [Fact]
    public void Transposed_observations_say_the_same()
    {
        var viewers = Observations.Of([[A.Signal(2, 1, 3)], [A.Signal(0, -1, 2), A.Signal(2, 1, 4)]], 3);

        var items = viewers.Transpose();

        items[0].Columns.ToArray().ShouldBe([1]);
        items[1].Count.ShouldBe(0);
        items[2].Columns.ToArray().ShouldBe([0, 1]);
        items[2].Confidences.ToArray().ShouldBe([3, 4]);
    }

    private static AlsTraining Training(Random random, TrainingOptions options)
    {
        Signal[][] viewers = [.. Enumerable.Range(0, 20).Select(_ => A.RandomSignals(random, Items))];
        return new(Observations.Of(viewers, Items), A.RandomFactors(random, Items, options.Factors), options);
    }
}
