namespace NetflixClone.Recommendations.Tests;

/// <summary>A test against real data that is not part of the project; skipped, and says so, where the data is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DataFactAttribute : FactAttribute
{
    public DataFactAttribute()
    {
        if (!MovieLens.IsPresent)
        {
            Skip = $"No MovieLens data: no folder above the test has {MovieLens.Place}.";
        }
    }
}
