using Orleans.Runtime;

namespace Orleans;

/// <summary>Where reminders are kept.</summary>
public interface IReminderTable
{
    /// <summary>Called once before any other.</summary>
    Task StartAsync(CancellationToken cancellationToken = default) => Init();

    /// <summary>Called once before any other, by the default <see cref="StartAsync"/>.</summary>
    Task Init() => Task.CompletedTask;

    /// <summary>The reminders of one grain.</summary>
    Task<ReminderTableData> ReadRows(GrainId grainId);

    /// <summary>
    /// The reminders of the grains whose <see cref="GrainId.GetUniformHashCode"/> lies in the ring from <paramref name="begin"/>, excluded,
    /// to <paramref name="end"/>, included; all of them where both are equal.
    /// </summary>
    Task<ReminderTableData> ReadRows(uint begin, uint end);

    /// <summary>One reminder, or null.</summary>
    Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName);

    /// <summary>Stores a reminder under a new ETag, and returns that.</summary>
    Task<string?> UpsertRow(ReminderEntry entry);

    /// <summary>Removes a reminder of this ETag; false when there is none.</summary>
    Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag);

    /// <summary>Removes everything; for tests.</summary>
    Task TestOnlyClearTable();

    /// <summary>Called once after all others.</summary>
    Task StopAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;
}

/// <summary>A reminder as it is stored.</summary>
public sealed class ReminderEntry
{
    /// <summary>Whose it is.</summary>
    public GrainId GrainId { get; set; }

    /// <summary>Its name, unique within the grain.</summary>
    public string ReminderName { get; set; } = "";

    /// <summary>When it first comes, UTC.</summary>
    public DateTime StartAt { get; set; }

    /// <summary>How often it comes.</summary>
    public TimeSpan Period { get; set; }

    /// <summary>The stored version.</summary>
    public string ETag { get; set; } = "";
}

/// <summary>Reminders that were read together.</summary>
public sealed class ReminderTableData
{
    /// <summary>None.</summary>
    public ReminderTableData() => Reminders = [];

    /// <summary>One.</summary>
    public ReminderTableData(ReminderEntry entry) => Reminders = [entry];

    /// <summary>Several.</summary>
    public ReminderTableData(IEnumerable<ReminderEntry> list) => Reminders = [.. list];

    /// <summary>The reminders.</summary>
    public IList<ReminderEntry> Reminders { get; }
}
