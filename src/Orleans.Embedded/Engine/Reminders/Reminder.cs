using Orleans;
using Orleans.Runtime;

namespace NetflixClone.EmbeddedEngine;

/// <summary>A reminder of this silo: the stored row, and when it comes next.</summary>
internal sealed class Reminder : IGrainReminder
{
    internal Reminder(ReminderEntry row, DateTimeOffset now)
    {
        Row = row;
        Next = row.StartAt;
        if (Next < now.UtcDateTime)
        {
            MoveOn(now);
        }
    }

    /// <inheritdoc/>
    public string ReminderName => Row.ReminderName;

    /// <summary>The stored row.</summary>
    internal ReminderEntry Row { get; }

    /// <summary>When it comes next, UTC.</summary>
    internal DateTime Next { get; private set; }

    /// <summary>Whether it was unregistered or replaced.</summary>
    internal bool IsEnded { get; set; }

    internal TickStatus StatusAt(DateTimeOffset now) => new(Row.StartAt, Row.Period, now.UtcDateTime);

    /// <summary>Goes on to the first regular time after now; times that were missed do not come again.</summary>
    internal void MoveOn(DateTimeOffset now)
    {
        var since = now.UtcDateTime - Row.StartAt;
        Next = Row.StartAt + (Row.Period * (Math.Floor(since / Row.Period) + 1));
    }
}
