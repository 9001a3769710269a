using System.Collections.Concurrent;
using System.Net;
using NetflixClone.Api.Tests.Host;
using NetflixClone.TestKit.Product;
using NetflixClone.TestKit.Services;

namespace NetflixClone.Api.Tests.Hosting;

/// <summary>The whole server on a MariaDB that goes away and comes back.</summary>
public sealed class StorageAwayTests : IAsyncLifetime, IDisposable
{
    private MariaDbServer? _database;
    private ApiHost? _host;

    private MariaDbServer Database => _database ?? throw new InvalidOperationException("It was not started.");

    private ApiHost Host => _host ?? throw new InvalidOperationException("It was not started.");

    public async Task InitializeAsync()
    {
        _database = await MariaDbServer.StartAsync();
        _host = new(("MySql:ConnectionString", _database.ConnectionString()));
        await _host.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    public void Dispose() => _host?.Dispose();

    [Fact]
    public async Task Commands_and_new_grains_are_answered_with_503_and_when_to_try_again_while_the_database_is_halted()
    {
        using var member = await Host.NewMember();
        using var halt = Database.Pause();

        var command = await member.Post("/api/v1/me/profiles", new { name = "Alex", avatar = "a1", isKids = false });
        var activation = await member.SignIn("nobody@example.org");

        command.ShouldBe(HttpStatusCode.ServiceUnavailable, "storage-unavailable");
        command.Headers.RetryAfter.ShouldNotBeNull().Delta.ShouldBe(TimeSpan.FromSeconds(1));
        activation.ShouldBe(HttpStatusCode.ServiceUnavailable, "storage-unavailable");
    }

    [Fact]
    public async Task A_report_over_the_socket_is_refused_with_the_code_of_what_is_away()
    {
        var (member, viewer) = await Host.NewViewer();
        using var _ = member;
        using var __ = viewer;
        await using var socket = await viewer.Listen(static (_, _) => { });
        var title = Host.Title(forKids: true).Id.Value;
        var playback = await viewer.Start(title);
        using var halt = Database.Pause();

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => socket.Invoke(
            "Progress", new { titleId = title, session = playback.Session, sequence = playback.Sequence + 1, position = 7.5, state = "playing" }));

        refused.Message.ShouldEndWith("storage-unavailable");
    }

    [Fact]
    public async Task Everything_goes_on_once_the_database_was_killed_and_started_again()
    {
        using var member = await Host.NewMember();
        await member.AddProfile("Alex");
        await Database.Kill();
        (await member.Post("/api/v1/me/profiles", new { name = "Bo", avatar = "a1", isKids = false })).ShouldBe(HttpStatusCode.ServiceUnavailable, "storage-unavailable");
        (await member.Get("/health/ready")).Text.ShouldContain("does not answer");

        await Database.Start();
        await Eventually.Holds(async () => (await member.Get("/health/ready")).Status == HttpStatusCode.OK);

        (await member.Post("/api/v1/me/profiles", new { name = "Bo", avatar = "a1", isKids = false })).Status.ShouldBe(HttpStatusCode.Created);
        (await member.Get("/api/v1/me/profiles")).Text.ShouldContain("Alex");
    }

    [Fact]
    public async Task A_device_that_is_signed_out_right_after_an_outage_loses_its_socket()
    {
        using var here = await Host.NewMember();
        using var there = Host.NewBrowser();
        await there.SignIn(here.Email);
        var ticket = (await there.Post("/api/v1/live/tickets")).Body.GetProperty("ticket").GetString().ShouldNotBeNull();
        await using var socket = await LiveSocket.Connect(Host.Server, ticket, static (_, _) => { });
        var signOut = $"/api/v1/me/devices/{(await here.OtherDevice()).GetProperty("id").GetGuid()}";
        await Database.Kill();
        for (var second = 0; second < 8; second++) // so long that its subscription is tried again but rarely
        {
            (await here.Delete(signOut)).ShouldBe(HttpStatusCode.ServiceUnavailable, "storage-unavailable");
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        await Database.Start();
        await Eventually.Holds(async () => (await here.Delete(signOut)).Status == HttpStatusCode.NoContent);

        await socket.Closed.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_page_that_was_open_is_told_that_it_missed_changes_and_hears_of_the_next_ones_once_the_database_is_back()
    {
        var (member, viewer) = await Host.NewViewer();
        using var _ = member;
        using var __ = viewer;
        var title = Host.Title(forKids: true).Id.Value;
        var heard = new ConcurrentQueue<string>();
        await using var socket = await viewer.Listen((name, _) => heard.Enqueue(name));
        await viewer.Keep(title, kept: true);
        await Eventually.Holds(() => heard.Contains("ListChanged"));
        await Database.Kill();
        using (var refused = await viewer.TryKeep(title, kept: false, TimeSpan.FromSeconds(10)))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        }

        await Database.Start();
        await Eventually.Holds(() => heard.Contains("ChangesMissed"));
        heard.Clear();
        await viewer.Keep(title, kept: false);

        await Eventually.Holds(() => heard.Contains("ListChanged"));
    }
}
