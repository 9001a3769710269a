using NetflixClone.Grains.Recommendations;
using NetflixClone.Grains.Taste;
using NetflixClone.Grains.Viewers;

namespace NetflixClone.Grains.Accounts;

/// <summary>The viewers of an account.</summary>
internal sealed partial class UserGrain
{
    /// <summary>Wrong PINs of late, in memory: an activation that a guesser keeps busy is not collected.</summary>
    private ImmutableDictionary<ProfileId, PinTries> _tries = ImmutableDictionary<ProfileId, PinTries>.Empty;

    private static readonly TimeSpan EraseAgainAfter = TimeSpan.FromMinutes(1);

    public async Task<ProfileOutcome> AddProfile(SessionId session, ProfileSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (RefuseManager(session, clock.GetUtcNow()) is { } refused)
        {
            return refused;
        }

        if (user.State.Profiles.Length >= ProfileSettings.MaxProfiles)
        {
            return new ProfileOutcome.TooMany();
        }

        return await Set(ProfileId.New(clock), settings, pinHash: null);
    }

    public async Task<ProfileOutcome> ChangeProfile(SessionId session, ProfileId profile, ProfileSettings settings, string? currentPin)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var now = clock.GetUtcNow();
        if (RefuseManager(session, now) is { } refused)
        {
            return refused;
        }

        if (user.State.Find(profile) is not { } before)
        {
            return new ProfileOutcome.Unknown();
        }

        return await IsRightPin(before, currentPin, now) ? await Set(profile, settings, before.PinHash) : new ProfileOutcome.WrongPin();
    }

    public async Task<ProfileOutcome> RemoveProfile(SessionId session, ProfileId profile, string? currentPin)
    {
        var now = clock.GetUtcNow();
        if (RefuseManager(session, now) is { } refused)
        {
            return refused;
        }

        if (user.State.Find(profile) is not { } removed)
        {
            return new ProfileOutcome.Unknown();
        }

        if (user.State.Profiles.Length == 1)
        {
            return new ProfileOutcome.LastProfile();
        }

        if (!await IsRightPin(removed, currentPin, now))
        {
            return new ProfileOutcome.WrongPin();
        }

        await Store(user.State.Without(profile).TellProfiles(Id, now));
        await NotifyProfiles();
        await EraseRemoved();
        return new ProfileOutcome.Done(removed.ToProfile());
    }

    public async Task<ProfileOutcome> ChooseProfile(SessionId session, ProfileId profile, string? pin)
    {
        var now = clock.GetUtcNow();
        if (user.State.Find(profile) is not { } chosen || user.State.Find(session, now) is not { } device)
        {
            return new ProfileOutcome.Unknown();
        }

        if (!await IsRightPin(chosen, pin, now))
        {
            return new ProfileOutcome.WrongPin();
        }

        await Store(user.State.With(device with { Profile = profile, LastSeenAt = now }, now));
        return new ProfileOutcome.Done(chosen.ToProfile());
    }

    public async Task<ProfileOutcome> ChooseGenres(ProfileId profile, ImmutableArray<string> genres) =>
        user.State.Find(profile) is { } before ? await Keep(before with { Genres = genres }) : new ProfileOutcome.Unknown();

    /// <summary>Why a session may not manage profiles; null when it may.</summary>
    private ProfileOutcome? RefuseManager(SessionId session, DateTimeOffset now) => user.State.Find(session, now) switch
    {
        null => new ProfileOutcome.Unknown(),
        var manager when user.State.IsKids(manager) => new ProfileOutcome.KidsProfile(),
        _ => null,
    };

    private async Task<ProfileOutcome> Set(ProfileId id, ProfileSettings settings, string? pinHash)
    {
        if (user.State.IsNameTaken(settings.Name, except: id))
        {
            return new ProfileOutcome.NameTaken();
        }

        var pin = settings.Pin switch
        {
            null => pinHash,
            "" => null,
            var digits => await hasher.HashPinAsync(digits),
        };
        return await Keep(StoredProfile.Of(id, settings, pin));
    }

    private async Task<ProfileOutcome> Keep(StoredProfile profile)
    {
        if (!profile.Genres.SequenceEqual(user.State.Find(profile.Id)?.Genres ?? []))
        {
            await GrainFactory.GetGrain<IViewerGrain>(profile.Id.Value).ChooseGenres(profile.Genres); // first: if storing fails, the next try tells it again
        }

        await Store(user.State.With(profile).TellProfiles(Id, clock.GetUtcNow()));
        await NotifyProfiles();
        return new ProfileOutcome.Done(profile.ToProfile());
    }

    private async Task<bool> IsRightPin(StoredProfile profile, string? pin, DateTimeOffset now)
    {
        if (profile.PinHash is null)
        {
            return true;
        }

        var tries = _tries.GetValueOrDefault(profile.Id);
        if (pin is null || tries.IsLocked(now))
        {
            return false;
        }

        var right = await hasher.VerifyAsync(profile.PinHash, pin);
        _tries = right ? _tries.Remove(profile.Id) : _tries.SetItem(profile.Id, tries.Next(now));
        return right;
    }

    /// <summary>Erases what removed profiles left, and tries again later when that fails: the removal itself is stored.</summary>
    private async Task EraseRemoved()
    {
        try
        {
            foreach (var profile in user.State.Erasing)
            {
                await GrainFactory.GetGrain<IViewerGrain>(profile.Value).Erase();
                await GrainFactory.GetGrain<ITasteProfileGrain>(profile.Value).Erase();
                await GrainFactory.GetGrain<IRecommendationsGrain>(profile.Value).Erase();
                await Store(user.State with { Erasing = user.State.Erasing.Remove(profile) });
            }
        }
        catch (Exception failure) // whatever it was: nobody waits for this, and erasing twice does no harm
        {
            LogNotErased(failure, Id);
            this.RegisterGrainTimer(EraseRemoved, EraseAgainAfter, Timeout.InfiniteTimeSpan);
        }
    }

    private Task NotifyProfiles()
    {
        var id = Id;
        return _observers.Notify(observer => observer.ProfilesChanged(id));
    }
}
