using Orleans.Runtime;

namespace Orleans
{
    /// <summary>Part of <see cref="IManagementGrain"/>; versions do not meet within one process.</summary>
    public interface IVersionManager;
}

namespace Orleans.Runtime
{
    /// <summary>Tells what is active. Key 0.</summary>
    public interface IManagementGrain : IGrainWithIntegerKey, IVersionManager
    {
        /// <summary>How many activations there are of each grain class.</summary>
        Task<SimpleGrainStatistic[]> GetSimpleGrainStatistics();

        /// <summary>Which grains of a type are active.</summary>
        ValueTask<List<GrainId>> GetActiveGrains(GrainType type);

        /// <summary>How many activations there are.</summary>
        Task<int> GetTotalActivationCount();

        /// <summary>Collects what nobody called for so long.</summary>
        Task ForceActivationCollection(TimeSpan ageLimit);
    }

    /// <summary>How many activations of one grain class.</summary>
    public sealed class SimpleGrainStatistic
    {
        /// <summary>The grain class.</summary>
        public string GrainType { get; init; } = "";

        /// <summary>How many.</summary>
        public int ActivationCount { get; init; }
    }
}
