using NetflixClone.EmbeddedEngine;
using Orleans.Runtime;

namespace Orleans;

/// <summary>How a grain registers reminders, which come even after a restart.</summary>
public static class GrainReminderExtensions
{
    /// <summary>Registers a reminder, or changes the one of this name.</summary>
    /// <exception cref="ArgumentException">The period is shorter than the least one (a minute, unless configured).</exception>
    public static Task<IGrainReminder> RegisterOrUpdateReminder(this Grain grain, string reminderName, TimeSpan dueTime, TimeSpan period) =>
        RegisterOrUpdateReminder((IGrainBase)grain, reminderName, dueTime, period);

    /// <inheritdoc cref="RegisterOrUpdateReminder(Grain, string, TimeSpan, TimeSpan)"/>
    public static Task<IGrainReminder> RegisterOrUpdateReminder(this IGrainBase grain, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        if (grain is not IRemindable)
        {
            throw new InvalidOperationException($"{grain.GetType()} does not implement {nameof(IRemindable)}.");
        }

        return Reminders(grain).Register(grain.GrainContext.GrainId, reminderName, dueTime, period);
    }

    /// <summary>Ends a reminder.</summary>
    /// <exception cref="ReminderException">It is not registered in this version.</exception>
    public static Task UnregisterReminder(this Grain grain, IGrainReminder reminder) => UnregisterReminder((IGrainBase)grain, reminder);

    /// <inheritdoc cref="UnregisterReminder(Grain, IGrainReminder)"/>
    public static Task UnregisterReminder(this IGrainBase grain, IGrainReminder reminder) => Reminders(grain).Unregister(reminder);

    /// <summary>The reminder of this name, or null.</summary>
    public static Task<IGrainReminder?> GetReminder(this Grain grain, string reminderName) => GetReminder((IGrainBase)grain, reminderName);

    /// <inheritdoc cref="GetReminder(Grain, string)"/>
    public static Task<IGrainReminder?> GetReminder(this IGrainBase grain, string reminderName) =>
        Reminders(grain).Get(grain.GrainContext.GrainId, reminderName);

    /// <summary>The grain's reminders.</summary>
    public static Task<List<IGrainReminder>> GetReminders(this Grain grain) => GetReminders((IGrainBase)grain);

    /// <inheritdoc cref="GetReminders(Grain)"/>
    public static Task<List<IGrainReminder>> GetReminders(this IGrainBase grain) => Reminders(grain).GetAll(grain.GrainContext.GrainId);

    private static ReminderService Reminders(IGrainBase grain) => Activation.Of(grain.GrainContext).Silo.Reminders;
}
