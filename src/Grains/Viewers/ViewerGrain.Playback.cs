using NetflixClone.Grains.Accounts;
using NetflixClone.Grains.Billing;
using NetflixClone.Grains.Catalogue;
using NetflixClone.Grains.Owner;

namespace NetflixClone.Grains.Viewers;

/// <summary>What a playback needs of others: leave to begin, a slot, an audience.</summary>
internal sealed partial class ViewerGrain
{
    /// <summary>Asks account, catalogue and subscription, all at once.</summary>
    private async Task<Asked> Ask(StartPlayback command)
    {
        var profile = GrainFactory.GetGrain<IUserGrain>(command.User.Value).GetProfile(Id);
        var title = GrainFactory.GetGrain<ITitleGrain>(command.Title.Value).Get();
        var subscription = GrainFactory.GetGrain<ISubscriptionGrain>(command.User.Value).Get();
        return new(await profile, await title, await subscription, clock.GetUtcNow());
    }

    /// <summary>Ends what a new playback replaces: its device's own earlier ones, or the one heard of least lately when there are too many.</summary>
    private async Task EndEarlier(SessionId? session, DateTimeOffset now)
    {
        var own = viewer.State.Running.Where(running => session is not null && running.Session == session).ToArray();
        if (own.Length == 0 && viewer.State.Running.Length >= ViewerState.MaxRunning)
        {
            own = [viewer.State.Running.MinBy(running => running.Standing.At)!];
        }

        foreach (var earlier in own)
        {
            await End(earlier, now);
        }
    }

    /// <summary>Ends a playback where it stands, and gives its slot back once that is stored.</summary>
    private async Task End(RunningPlayback playback, DateTimeOffset now)
    {
        await Store(viewer.State.With(playback).Ended(playback, Id, now));
        await Slots(playback.User).Release(playback.Id);
        await Audience.Left(playback.Id);
    }

    /// <summary>Renews the slot now and then; false when nothing is paid any more, or others took all there are.</summary>
    private async Task<bool> KeepSlot(RunningPlayback running, DateTimeOffset now)
    {
        if (now < Attendance.Of(_attendances, running.Id).RenewAt)
        {
            return true;
        }

        var subscription = await GrainFactory.GetGrain<ISubscriptionGrain>(running.User.Value).Get();
        return subscription.PlaysAt(now) && subscription.Plan is { } plan && await Acquire(running, Plan.Of(plan)) is AcquireOutcome.Acquired;
    }

    private async Task<AcquireOutcome> Acquire(RunningPlayback playback, Plan plan)
    {
        var slot = new StreamSlot(playback.Id, Id, playback.Title, playback.Device, playback.Since);
        var outcome = await Slots(playback.User).Acquire(slot, plan.Streams);
        if (outcome is AcquireOutcome.Acquired)
        {
            var attendance = Attendance.Of(_attendances, playback.Id) with { RenewAt = clock.GetUtcNow() + Attendance.RenewEvery };
            _attendances = attendance.In(_attendances, viewer.State.Running);
        }

        return outcome;
    }

    /// <summary>Tells the viewer's other screens, and now and then the audience, where a playback stands.</summary>
    private async Task Tell(RunningPlayback playback, bool always)
    {
        var attendance = Attendance.Of(_attendances, playback.Id);
        if (always || playback.Standing.At >= attendance.TellAt)
        {
            _attendances = (attendance with { TellAt = playback.Standing.At + Attendance.TellEvery }).In(_attendances, viewer.State.Running);
            await Audience.Seen(new(
                playback.Id, playback.User, Id, playback.Title, playback.Standing.Position, playback.Duration,
                playback.Standing.State, playback.Device, playback.Since));
        }

        await NotifyPosition(playback);
    }

    private IStreamSlotsGrain Slots(UserId user) => GrainFactory.GetGrain<IStreamSlotsGrain>(user.Value);

    private IAudienceGrain Audience => GrainFactory.GetGrain<IAudienceGrain>(IAudienceGrain.PartOf(Id));

    /// <summary>What others say of the wish to play.</summary>
    private readonly record struct Asked(Profile? Profile, PlayableTitle? Title, Subscription Subscription, DateTimeOffset Now)
    {
        public StartOutcome? Refusal =>
            Profile is null || Title is null ? new StartOutcome.Unknown()
            : Title.Title.Maturity > Profile.Maturity ? new StartOutcome.NotSuitable()
            : !Subscription.PlaysAt(Now) || Subscription.Plan is null ? new StartOutcome.SubscriptionRequired()
            : null;

        public Plan Plan => Plan.Of(Subscription.Plan!.Value);

        public RunningPlayback ToPlayback(StartPlayback command, Standing standing) => new()
        {
            User = command.User,
            Title = command.Title,
            Session = command.Session,
            Device = command.Device,
            MaxHeight = Plan.MaxHeight,
            Since = standing.At,
            Duration = Title!.Duration,
            Standing = standing,
            Reached = RunningPlayback.QuartersAt(standing.Position, Title.Duration),
        };
    }
}
