using Orleans.Runtime;

namespace Orleans
{
    /// <summary>A grain that can be reminded.</summary>
    public interface IRemindable : IGrain
    {
        /// <summary>Called when a reminder is due.</summary>
        Task ReceiveReminder(string reminderName, TickStatus status);
    }
}

namespace Orleans.Runtime
{
    /// <summary>A registered reminder.</summary>
    public interface IGrainReminder
    {
        /// <summary>Its name, unique within its grain.</summary>
        string ReminderName { get; }
    }

    /// <summary>When a reminder first came, how often it comes and when this call was due.</summary>
    public readonly struct TickStatus(DateTime firstTickTime, TimeSpan period, DateTime timeStamp)
    {
        /// <summary>When it first came, UTC.</summary>
        public DateTime FirstTickTime { get; } = firstTickTime;

        /// <summary>How often it comes.</summary>
        public TimeSpan Period { get; } = period;

        /// <summary>When this call was made, UTC.</summary>
        public DateTime CurrentTickTime { get; } = timeStamp;
    }

    /// <summary>A reminder that is not there, or cannot be kept.</summary>
    public sealed class ReminderException : OrleansException
    {
        /// <summary>With a message.</summary>
        public ReminderException(string message) : base(message)
        {
        }
    }
}
