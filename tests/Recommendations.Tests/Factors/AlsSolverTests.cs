namespace NetflixClone.Recommendations.Tests;

public sealed class AlsSolverTests
{
    [Fact]
    public void A_row_is_solved_as_by_hand()
    {
        var items = A.Factors([1, 0], [1, 1]);
        var model = new FactorModel(items, new() { UnobservedWeight = 0.5f, Regularization = 1, FrequencyExponent = 0 });

        var viewer = model.FoldIn([A.Signal(0, preference: 1, confidence: 2), A.Signal(1, preference: -1, confidence: 1)]);

        // YᵀY = [2 1; 1 1];  A = 0.5 YᵀY + 2 [1 0; 0 0] + [1 1; 1 1] + I = [5 1.5; 1.5 2.5];  b = 2 (1, 0) - (1, 1) = (1, -1)
        // det A = 10.25;  x = (2.5 + 1.5, -1.5 - 5) / 10.25
        viewer.Vector[0].ShouldBe(4 / 10.25f, 1e-6f);
        viewer.Vector[1].ShouldBe(-6.5f / 10.25f, 1e-6f);
    }

    [Fact]
    public void Regularisation_grows_with_what_was_observed()
    {
        var options = new TrainingOptions { UnobservedWeight = 0.5f, Regularization = 0.1f, FrequencyExponent = 1 };

        var weight = AlsSolver.Regularization(observed: 3, all: 10, options);

        weight.ShouldBe(0.1f * (3 + 5), 1e-6f);
    }

    [Fact]
    public void Padding_stays_zero()
    {
        var items = A.Factors([1, 2, 3], [3, 1, 2]);
        var model = new FactorModel(items, A.Options());

        var viewer = model.FoldIn([A.Signal(0), A.Signal(1)]);

        viewer.Vector[3..].ShouldAllBe(value => value == 0);
    }

    [Fact]
    public void A_viewer_without_signals_has_no_taste()
    {
        var model = new FactorModel(A.Factors([1, 0], [1, 1]), A.Options());

        var viewer = model.FoldIn([]);

        viewer.Vector.ShouldAllBe(value => value == 0);
    }
}
