using System.Text;
using NetflixClone.Grains;
using NetflixClone.Grains.Accounts;
using NetflixClone.Grains.Billing;
using NetflixClone.Grains.Catalogue;
using NetflixClone.Grains.Viewers;
using NetflixClone.Silo.DomainEvents;

namespace NetflixClone.Silo.Tests;

public sealed class DomainEventContractTests
{
    private const string Id = "0190a1b2-0000-7000-8000-000000000001";
    private const string Other = "0190a1b2-0000-7000-8000-000000000002";
    private const string Third = "0190a1b2-0000-7000-8000-000000000003";
    private static readonly UserId User = new(Guid.Parse(Id));
    private static readonly ProfileId Profile = new(Guid.Parse(Id));
    private static readonly TitleId Title = new(Guid.Parse(Other));
    private static readonly PlaybackId Playback = new(Guid.Parse(Third));
    private static readonly DateTimeOffset Moment = new(2026, 5, 1, 20, 15, 30, TimeSpan.Zero);
    private static readonly TimeSpan Position = TimeSpan.FromSeconds(613.5);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(4891);

    /// <summary>Events, and what others hear of them: type and data. These texts are a promise to other services.</summary>
    public static TheoryData<object, string, string> Promised => new()
    {
        { new UserRegistered(1, User, Moment, "ada@example.org"), "user.registered", $$"""{"userId":"{{Id}}","email":"ada@example.org"}""" },
        {
            new SubscriptionActivated(1, User, Moment, PlanId.Standard, Moment), "subscription.activated",
            $$"""{"userId":"{{Id}}","plan":"standard","until":"2026-05-01T20:15:30+00:00"}"""
        },
        { new SubscriptionEnded(1, User, Moment), "subscription.ended", $$"""{"userId":"{{Id}}"}""" },
        {
            new PaymentCaptured(1, User, Moment, new("T-1", Moment, new(13.5m, "USD"), PlanId.Standard, TransactionKind.Payment, "COMPLETED")), "payment.captured",
            $$"""{"userId":"{{Id}}","transactionId":"T-1","amount":"13.50","currency":"USD","paidAt":"2026-05-01T20:15:30+00:00"}"""
        },
        {
            new TitleUpdated(1, Title, Moment, Facts, 7), "title.updated",
            $$"""{"titleId":"{{Other}}","version":7,"name":"The Kid","year":1921,"kind":"film","genres":["Comedy","Drama"],"maturity":"age7"}"""
        },
        {
            new PlaybackStarted(1, Profile, Moment, Title, Playback, Position, Duration), "playback.started",
            $$"""{"profileId":"{{Id}}","titleId":"{{Other}}","playbackId":"{{Third}}","position":613.5,"duration":4891}"""
        },
        {
            new PlaybackProgressed(1, Profile, Moment, Title, Playback, Position, Duration), "playback.progressed",
            $$"""{"profileId":"{{Id}}","titleId":"{{Other}}","playbackId":"{{Third}}","position":613.5,"duration":4891,"state":"playing"}"""
        },
        {
            new PlaybackPaused(1, Profile, Moment, Title, Playback, Position, Duration), "playback.progressed",
            $$"""{"profileId":"{{Id}}","titleId":"{{Other}}","playbackId":"{{Third}}","position":613.5,"duration":4891,"state":"paused"}"""
        },
        {
            new PlaybackStopped(1, Profile, Moment, Title, Playback, Position, Duration), "playback.progressed",
            $$"""{"profileId":"{{Id}}","titleId":"{{Other}}","playbackId":"{{Third}}","position":613.5,"duration":4891,"state":"stopped"}"""
        },
        {
            new PlaybackFinished(1, Profile, Moment, Title, Playback), "playback.finished",
            $$"""{"profileId":"{{Id}}","titleId":"{{Other}}","playbackId":"{{Third}}"}"""
        },
        { new TitleRated(1, Profile, Moment, Title, Rating.Love), "rating.given", $$"""{"profileId":"{{Id}}","titleId":"{{Other}}","rating":"love"}""" },
        { new TitleRated(1, Profile, Moment, Title, Rating.Love, Before: Rating.Down), "rating.given", $$"""{"profileId":"{{Id}}","titleId":"{{Other}}","rating":"love"}""" },
        { new TitleRated(1, Profile, Moment, Title, null), "rating.given", $$"""{"profileId":"{{Id}}","titleId":"{{Other}}","rating":null}""" },
    };

    private static Title Facts => new(
        Title, "the-kid", "The Kid", null, 1921, TitleKind.Film, ["Charles Chaplin"], [], 68, ["Comedy", "Drama"], ["US"], "en", "Not rated", Maturity.Age7,
        null, "A tramp and a child.", "", [], new(null, []));

    [Theory]
    [MemberData(nameof(Promised))]
    public void Others_hear_of_an_event_in_the_promised_form(object happened, string type, string data)
    {
        var announcement = DomainEventContract.Of(happened).ShouldNotBeNull();

        announcement.Topic.ShouldBe(type);
        announcement.At.ShouldBe(Moment);
        Encoding.UTF8.GetString(announcement.Body.Span).ShouldBe(
            $$"""{"id":"{{announcement.Id}}","source":"/{{announcement.Id[..^2]}}","type":"{{type}}","dataversion":1,"time":"2026-05-01T20:15:30+00:00","data":{{data}},"specversion":"1.0","datacontenttype":"application/json"}""");
    }

    [Fact]
    public void An_event_has_the_same_id_whenever_it_is_announced_and_no_other_has_it()
    {
        var first = new TitleRated(1, Profile, Moment, Title, Rating.Up);
        object[] others = [first with { Sequence = 2 }, first with { Profile = new(Guid.Parse(Other)) }, new UserRegistered(1, User, Moment, ""), new SubscriptionEnded(1, User, Moment)];

        var ids = others.Select(other => DomainEventContract.Of(other)?.Id).Append(DomainEventContract.Of(first)?.Id);

        DomainEventContract.Of(first with { }).ShouldNotBeNull().Id.ShouldBe($"viewers/{Id}/1");
        ids.ShouldBeUnique();
    }

    [Fact]
    public void What_a_viewer_keeps_is_nobody_elses_business() =>
        DomainEventContract.Of(new TitleKept(1, Profile, Moment, Title, Kept: true)).ShouldBeNull();
}
