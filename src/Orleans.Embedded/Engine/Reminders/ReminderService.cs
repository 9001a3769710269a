using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Reminds grains, at the times that follow from the first one and the period.</summary>
/// <remarks>As on a cluster, a time that passes while nothing runs is not made up for: the reminder comes at its next one.</remarks>
internal sealed partial class ReminderService : ILifecycleParticipant<ISiloLifecycle>, IDisposable
{
    private readonly ConcurrentDictionary<(GrainId, string), Reminder> _reminders = new();
    private readonly Silo _silo;
    private readonly IReminderTable _table;
    private readonly ReminderAgenda _agenda;
    private readonly TimeSpan _leastPeriod;
    private readonly ILogger _logger;
    private volatile bool _stopped;

    public ReminderService(Silo silo, IReminderTable table, IOptions<ReminderOptions> options, ILogger<ReminderService> logger)
    {
        (_silo, _table, _logger, _leastPeriod) = (silo, table, logger, options.Value.MinimumReminderPeriod);
        _agenda = new(silo.Clock, reminder => _ = Remind(reminder));
    }

    /// <inheritdoc/>
    public void Participate(ISiloLifecycle lifecycle)
    {
        lifecycle.Subscribe("Reminder table", ServiceLifecycleStage.RuntimeGrainServices, _table.StartAsync, _table.StopAsync);
        lifecycle.Subscribe("Reminders", ServiceLifecycleStage.Active, Start, Stop);
    }

    /// <inheritdoc/>
    public void Dispose() => _agenda.Dispose();

    internal static void Register(IServiceCollection services)
    {
        if (!services.Any(service => service.ServiceType == typeof(ReminderService)))
        {
            services.AddSingleton<ReminderService>();
            services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(provider => provider.GetRequiredService<ReminderService>());
        }
    }

    internal async Task<IGrainReminder> Register(GrainId grain, string name, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        if (period < _leastPeriod)
        {
            throw new ArgumentException($"The reminder {name} of {grain} comes every {period}, but the least period is {_leastPeriod}.", nameof(period));
        }

        var row = new ReminderEntry { GrainId = grain, ReminderName = name, Period = period, StartAt = (_silo.Clock.GetUtcNow() + dueTime).UtcDateTime };
        row.ETag = await _table.UpsertRow(row) ?? throw new ReminderException($"The reminder {name} of {grain} could not be stored.");
        return Take(row);
    }

    internal async Task Unregister(IGrainReminder reminder)
    {
        if (reminder is not Reminder ours)
        {
            throw new ArgumentException("It is no reminder of this silo.", nameof(reminder));
        }

        if (!await _table.RemoveRow(ours.Row.GrainId, ours.ReminderName, ours.Row.ETag))
        {
            throw new ReminderException($"The reminder {ours.ReminderName} of {ours.Row.GrainId} is not registered any more, or was registered anew.");
        }

        ours.IsEnded = true;
        _reminders.TryRemove(new((ours.Row.GrainId, ours.ReminderName), ours));
    }

    internal async Task<IGrainReminder?> Get(GrainId grain, string name) =>
        await _table.ReadRow(grain, name) is { } row ? Known(row) : null;

    internal async Task<List<IGrainReminder>> GetAll(GrainId grain) =>
        [.. (await _table.ReadRows(grain)).Reminders.Select(Known)];

    private Reminder Known(ReminderEntry row) => _reminders.TryGetValue((row.GrainId, row.ReminderName), out var known) ? known : Take(row);

    private Reminder Take(ReminderEntry row)
    {
        var reminder = new Reminder(row, _silo.Clock.GetUtcNow());
        _reminders.AddOrUpdate((row.GrainId, row.ReminderName), reminder, (_, old) =>
        {
            old.IsEnded = true;
            return reminder;
        });
        _agenda.Add(reminder);
        return reminder;
    }

    private async Task Start(CancellationToken cancel)
    {
        foreach (var row in (await _table.ReadRows(0, 0)).Reminders)
        {
            Known(row);
        }
    }

    private Task Stop(CancellationToken cancel)
    {
        _stopped = true;
        return Task.CompletedTask;
    }

    private async Task Remind(Reminder reminder)
    {
        if (_stopped)
        {
            return;
        }

        var now = _silo.Clock.GetUtcNow();
        try
        {
            var grain = _silo.GrainFactory.GetGrain<IRemindable>(reminder.Row.GrainId);
            await Task.Run(() => grain.ReceiveReminder(reminder.ReminderName, reminder.StatusAt(now)));
        }
        catch (Exception failure) // it comes again at its next time
        {
            LogFailed(failure, reminder.ReminderName, reminder.Row.GrainId);
        }

        if (!reminder.IsEnded)
        {
            reminder.MoveOn(now);
            _agenda.Add(reminder);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The reminder {Reminder} of {Grain} failed")]
    private partial void LogFailed(Exception failure, string reminder, GrainId grain);
}
