using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NetflixClone.Grains.Accounts;
using NetflixClone.Grains.Billing;
using NetflixClone.Grains.Viewers;
using NetflixClone.Media;
using NetflixClone.Payments;
using NetflixClone.Storage;
using NetflixClone.Storage.Interactions;
using NetflixClone.Storage.Members;
using NetflixClone.Storage.State;
using NetflixClone.TestKit;
using NetflixClone.TestKit.Product;
using Orleans.Hosting;
using Orleans.Storage;

namespace NetflixClone.Grains.Tests;

/// <summary>The grains on the real store in a folder of its own; only payments, films and the clock are the test's.</summary>
internal sealed class TestSilo : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Action<ISiloBuilder> _streams;
    private readonly TestSilo? _first;
    private GrainHost _host;

    private TestSilo(Action<ISiloBuilder> streams, TestSilo? first = null)
    {
        (_streams, _first) = (streams, first);
        Clock = first?.Clock ?? new FakeClock(The.Moment);
        Payments = new FakePayments(Clock);
        _host = null!; // set by Start, the only way to make one
    }

    public FakeClock Clock { get; }

    public FakePayments Payments { get; }

    public IClusterClient Grains => _host.Grains;

    public IServiceProvider Services => _host.Services;

    /// <summary>Starts one, with streams in memory or others.</summary>
    public static async Task<TestSilo> Start(Action<ISiloBuilder>? streams = null)
    {
        var silo = new TestSilo(streams ?? (builder => builder.AddMemoryStreams(Streams.Provider)));
        await silo.Open();
        return silo;
    }

    /// <summary>Starts another silo of the same cluster, on the store of this one.</summary>
    public async Task<TestSilo> StartAnother()
    {
        var silo = new TestSilo(_streams, first: this);
        await silo.Open();
        return silo;
    }

    /// <summary>Ends without a word to the grains.</summary>
    public Task Die() => _host.Die();

    /// <summary>Ends without a word to the grains, and starts again on what was stored.</summary>
    public async Task Crash()
    {
        await Die();
        await _host.DisposeAsync();
        await Open();
    }

    /// <summary>An account under an address.</summary>
    public async Task<OpenSession> SignUp(string email = "ada@example.org", string password = "correct horse")
    {
        var outcome = await Grains.GetGrain<IEmailGrain>(email).SignUp(new(email, password, "Firefox on Linux"));
        return outcome.ShouldBeOfType<SignUpOutcome.SignedUp>().Session;
    }

    public IUserGrain User(UserId id) => Grains.GetGrain<IUserGrain>(id.Value);

    public ISubscriptionGrain Subscription(UserId id) => Grains.GetGrain<ISubscriptionGrain>(id.Value);

    public IViewerGrain Viewer(ProfileId id) => Grains.GetGrain<IViewerGrain>(id.Value);

    /// <summary>A profile of an account that pays.</summary>
    public async Task<Member> Member(PlanId plan = PlanId.Standard, Maturity maturity = Maturity.Age18)
    {
        var session = await SignUp();
        var added = await User(session.Account.Id).AddProfile(session.Id, new("Ada", "a1", IsKids: false, maturity, [], null));
        await Pay(session.Account.Id, plan);
        return new(this, session.Account.Id, added.ShouldBeOfType<ProfileOutcome.Done>().Profile.Id, session);
    }

    /// <summary>Subscribes, approves and confirms.</summary>
    public async Task<string> Pay(UserId user, PlanId plan = PlanId.Standard)
    {
        var opened = await Subscription(user).Subscribe(new(plan, new("https://here.example/return"), new("https://here.example/cancelled")));
        var id = opened.ShouldBeOfType<SubscribeOutcome.ApprovalNeeded>().ProviderId;
        var price = Plan.Of(plan).Price;
        Payments.Pay(id, new(price.Amount, price.Currency));
        (await Subscription(user).Confirm(id)).ShouldBeOfType<ConfirmOutcome.Confirmed>();
        return id;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    private async Task Open() => _host = await GrainHost.Start(Configure, Clock, first: _first?._host);

    private void Configure(ISiloBuilder silo)
    {
        silo.Services.RemoveAll<IGrainStorage>();
        silo.Services.RemoveAll<IReminderTable>();
        if (_first is { } first)
        {
            Share<IGrainStorage>(silo, first);
            Share<IUnfinishedStates>(silo, first);
            Share<IReminderTable>(silo, first);
            Share<IMemberDirectory>(silo, first);
            Share<IInteractionLog>(silo, first);
        }
        else
        {
            silo.AddSqliteStorage(options => options.Directory = _folder.Path); // which only one may hold
        }

        _streams(silo);
        silo.Services.AddGrains();
        silo.Services.Configure<PasswordOptions>(options =>
        {
            options.Key = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('k', 32)));
            options.Cost = 4;
            options.PinCost = 4;
        });
        silo.Services.AddSingleton(Films.Store());
        silo.Services.AddSingleton<IMediaSource, OneClip>();
        silo.Services.AddSingleton<IPaymentProvider>(Payments);
    }

    private static void Share<TService>(ISiloBuilder silo, TestSilo first)
        where TService : class => silo.Services.AddSingleton(first.Services.GetRequiredService<TService>());
}

/// <summary>A paying viewer.</summary>
internal sealed record Member(TestSilo Silo, UserId User, ProfileId Profile, OpenSession Session)
{
    public IViewerGrain Viewer => Silo.Viewer(Profile);

    public Task<StartOutcome> TryStart(TitleId? title = null, SessionId? session = null, bool fromStart = false) =>
        Viewer.Start(new(User, title ?? The.Title, "Firefox on Linux", fromStart, session));

    public async Task<StartOutcome.Started> Start(TitleId? title = null, SessionId? session = null) =>
        (await TryStart(title, session)).ShouldBeOfType<StartOutcome.Started>();

    public Task<ProgressOutcome> Report(StartOutcome.Started playback, long sequence, double minutes, PlayerState state = PlayerState.Playing, TitleId? title = null) =>
        Viewer.Report(new(title ?? The.Title, playback.Playback, sequence, TimeSpan.FromMinutes(minutes), state));

    public Task<ProgressOutcome> Stop(StartOutcome.Started playback, long sequence, double minutes) =>
        Viewer.Stop(new(The.Title, playback.Playback, sequence, TimeSpan.FromMinutes(minutes), PlayerState.Paused));
}
