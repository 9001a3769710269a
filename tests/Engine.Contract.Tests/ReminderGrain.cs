namespace NetflixClone.Engine.Contract.Tests;

public interface IReminderGrain : IGrainWithStringKey
{
    Task Remind(string name, TimeSpan dueTime, TimeSpan period);

    Task Forget(string name);

    Task<IReadOnlyList<string>> Reminders();
}

public sealed class ReminderGrain(Journal journal) : Grain, IReminderGrain, IRemindable
{
    public Task Remind(string name, TimeSpan dueTime, TimeSpan period) => this.RegisterOrUpdateReminder(name, dueTime, period);

    public async Task Forget(string name)
    {
        if (await this.GetReminder(name) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }

    public async Task<IReadOnlyList<string>> Reminders() => [.. (await this.GetReminders()).Select(reminder => reminder.ReminderName)];

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        journal.Write($"{this.GetPrimaryKeyString()} {reminderName} at {status.CurrentTickTime:dd HH}");
        return Task.CompletedTask;
    }
}
