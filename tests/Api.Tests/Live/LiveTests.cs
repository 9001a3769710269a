using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using NetflixClone.Api.Tests.Host;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Api.Tests.Live;

[Collection(ApiCollection.Name)]
public sealed class LiveTests(ApiHost host)
{
    private readonly Channel<(string Name, JsonElement Message)> _heard = Channel.CreateUnbounded<(string, JsonElement)>();

    [Fact]
    public async Task A_report_on_one_screen_moves_the_position_on_the_other()
    {
        var (member, watching) = await host.NewViewer();
        using var _ = member;
        using var __ = watching;
        using var other = await member.Choose(watching.Profile);
        await using var socket = await other.Listen(Hear);
        var title = host.Title(forKids: true).Id.Value;
        var playback = await watching.Start(title);

        await watching.Report(title, playback.Session, playback.Sequence + 1, 12.5);

        var moved = await Heard("PositionChanged", message => message.GetProperty("position").GetDouble() == 12.5);
        moved.GetProperty("titleId").GetGuid().ShouldBe(title);
        moved.GetProperty("session").GetGuid().ShouldBe(playback.Session);
    }

    [Fact]
    public async Task A_report_over_the_socket_is_answered_with_what_stands()
    {
        var (member, viewer) = await host.NewViewer();
        using var _ = member;
        using var __ = viewer;
        await using var socket = await viewer.Listen(Hear);
        var title = host.Title(forKids: true).Id.Value;
        var playback = await viewer.Start(title);

        var answer = await socket.Invoke("Progress", Report(title, playback.Session, playback.Sequence + 1, 7.5));

        answer.GetProperty("position").GetDouble().ShouldBe(7.5);
    }

    [Fact]
    public async Task A_report_of_a_playback_that_is_over_is_answered_with_null()
    {
        var (member, viewer) = await host.NewViewer();
        using var _ = member;
        using var __ = viewer;
        await using var socket = await viewer.Listen(Hear);

        var answer = await socket.Invoke("Progress", Report(host.Title(forKids: true).Id.Value, Guid.NewGuid(), 1, 1));

        answer.ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_rating_changes_the_recommendations_and_says_so()
    {
        var (member, viewer) = await host.NewViewer();
        using var _ = member;
        using var __ = viewer;
        var before = await viewer.Recommendations();
        await using var socket = await viewer.Listen(Hear);

        await viewer.Rate(before[0].Cards[0].Id, "love");

        await Heard("RecommendationsChanged", _ => true);
    }

    [Fact]
    public async Task The_socket_of_a_device_that_is_signed_out_hears_it_and_is_closed()
    {
        using var here = await host.NewMember();
        using var there = host.NewBrowser();
        await there.SignIn(here.Email);
        await using var socket = await LiveSocket.Connect(host.Server, await Ticket(there), Hear);
        var device = (await here.OtherDevice()).GetProperty("id").GetGuid();

        await here.Delete($"/api/v1/me/devices/{device}");

        await Heard("SessionEnded", _ => true);
        await socket.Closed.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_socket_whose_device_was_signed_out_before_it_listened_hears_it_and_is_closed()
    {
        using var browser = await host.NewMember();
        var ticket = await Ticket(browser);
        await host.EndSessionElsewhere(browser.Token!);

        await using var socket = await LiveSocket.Connect(host.Server, ticket, Hear);

        await Heard("SessionEnded", _ => true);
        await socket.Closed.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_ticket_opens_one_socket()
    {
        using var browser = await host.NewMember();
        var ticket = await Ticket(browser);
        await using var first = await LiveSocket.Connect(host.Server, ticket, Hear);

        var second = () => LiveSocket.Connect(host.Server, ticket, Hear);

        (await Should.ThrowAsync<WebSocketException>(second)).Message.ShouldContain("401");
    }

    [Fact]
    public async Task An_access_token_in_the_address_opens_no_socket()
    {
        using var browser = await host.NewMember();

        var open = () => LiveSocket.Connect(host.Server, browser.Token!, Hear);

        (await Should.ThrowAsync<WebSocketException>(open)).Message.ShouldContain("401");
    }

    [Fact]
    public async Task What_is_being_watched_is_for_the_owner_alone()
    {
        using var first = await host.NewMember(); // the owner, unless another test came before
        using var browser = await host.NewMember();
        await using var socket = await LiveSocket.Connect(host.Server, await Ticket(browser), Hear);

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => socket.Invoke("WatchActivity"));

        refused.Message.ShouldEndWith("owner-only");
    }

    private static object Report(Guid titleId, Guid session, long sequence, double position) =>
        new { titleId, session, sequence, position, state = "playing" };

    private static async Task<string> Ticket(Browser browser)
    {
        var answer = await browser.Post("/api/v1/live/tickets");
        answer.ShouldBe(HttpStatusCode.OK);
        return answer.Body.GetProperty("ticket").GetString()!;
    }

    private void Hear(string name, JsonElement arguments) =>
        _heard.Writer.TryWrite((name, arguments.GetArrayLength() > 0 ? arguments[0].Clone() : default));

    private async Task<JsonElement> Heard(string name, Func<JsonElement, bool> isIt)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await foreach (var (heard, message) in _heard.Reader.ReadAllAsync(patience.Token))
        {
            if (heard == name && isIt(message))
            {
                return message;
            }
        }

        throw new InvalidOperationException("The socket closed before it was heard.");
    }
}
