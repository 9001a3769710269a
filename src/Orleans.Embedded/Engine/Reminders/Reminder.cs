using Orleans;
using Orleans.Runtime;

namespace NetflixClone.EmbeddedEngine;

/// <summary>A reminder of this silo: the stored row, and when it comes next.</summary>
internal sealed class Reminder(ReminderEntry row) : IGrainReminder
{
    private readonly DateTime _first = row.StartAt;

    /// <inheritdoc/>
    public string ReminderName => Row.ReminderName;

    /// <summary>The stored row; its start is when the reminder comes next.</summary>
    internal ReminderEntry Row { get; } = row;

    /// <summary>Whether it was unregistered or replaced.</summary>
    internal bool IsEnded { get; set; }

    internal TickStatus StatusAt(DateTimeOffset now) => new(_first, Row.Period, now.UtcDateTime);

    /// <summary>Moves the start to the first regular time after now; times that were missed do not come again.</summary>
    internal void MoveOn(DateTimeOffset now)
    {
        var late = now.UtcDateTime - Row.StartAt;
        Row.StartAt += Row.Period * (Math.Floor(late / Row.Period) + 1);
    }
}
