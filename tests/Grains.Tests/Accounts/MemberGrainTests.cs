using Microsoft.Extensions.DependencyInjection;
using NetflixClone.Grains.Accounts;
using NetflixClone.Grains.Billing;
using NetflixClone.Storage.Members;

namespace NetflixClone.Grains.Tests.Accounts;

/// <summary>The owner's list says what the events say, also when they come twice, late, or billing before the account.</summary>
public sealed class MemberGrainTests : IAsyncLifetime
{
    private static readonly UserRegistered Registered = new(1, The.User, The.Moment, "ada@example.org");
    private static readonly SubscriptionActivated Activated = new(1, The.User, The.Moment, PlanId.Standard, The.Moment.AddDays(30));
    private static readonly MemberEntry New = new(The.User.Value, "ada@example.org", The.Moment, Status: null, Plan: null, Profiles: 0);

    private TestSilo _silo = null!;
    private MemberGrain _member = null!;

    private IMemberDirectory Members => _silo.Services.GetRequiredService<IMemberDirectory>();

    public async Task InitializeAsync()
    {
        _silo = await TestSilo.Start();
        _member = new(Members);
    }

    public async Task DisposeAsync() => await _silo.DisposeAsync();

    [Fact]
    public async Task Who_signed_up_is_listed_once()
    {
        await _member.OnNextAsync(Registered);
        await _member.OnNextAsync(Registered with { Email = "other@example.org" });

        (await Listed()).ShouldBe(New);
    }

    [Fact]
    public async Task Nobody_is_listed_before_the_address_is_known_and_nothing_is_lost_until_then()
    {
        await _member.OnNextAsync(Activated);
        await _member.OnNextAsync(new ProfilesChanged(2, The.User, The.Moment, 3));
        (await Members.PageAsync(null, 10)).ShouldBeEmpty();

        await _member.OnNextAsync(Registered);

        (await Listed()).ShouldBe(New with { Status = "active", Plan = "standard", Profiles = 3 });
    }

    [Fact]
    public async Task A_late_or_repeated_number_of_profiles_is_dropped()
    {
        await _member.OnNextAsync(Registered);
        await _member.OnNextAsync(new ProfilesChanged(3, The.User, The.Moment, 2));

        await _member.OnNextAsync(new ProfilesChanged(2, The.User, The.Moment, 1));
        await _member.OnNextAsync(new ProfilesChanged(3, The.User, The.Moment, 5));

        (await Listed()).Profiles.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task The_subscription_stands_as_its_last_event_says_under_the_plan_that_was_paid(BillingEvent happened, string status)
    {
        await _member.OnNextAsync(Registered);
        await _member.OnNextAsync(Activated);

        await _member.OnNextAsync(happened);

        (await Listed()).ShouldBe(New with { Status = status, Plan = "standard" });
    }

    [Fact]
    public async Task A_late_or_repeated_event_of_the_subscription_is_dropped()
    {
        await _member.OnNextAsync(Registered);
        await _member.OnNextAsync(Activated);
        await _member.OnNextAsync(new SubscriptionEnded(2, The.User, The.Moment));

        await _member.OnNextAsync(Activated);
        await _member.OnNextAsync(new SubscriptionSuspended(2, The.User, The.Moment));

        (await Listed()).Status.ShouldBe("expired");
    }

    [Fact]
    public async Task A_subscription_taken_up_again_is_active_under_its_new_plan()
    {
        await _member.OnNextAsync(Registered);
        await _member.OnNextAsync(Activated);
        await _member.OnNextAsync(new SubscriptionEnded(2, The.User, The.Moment));

        await _member.OnNextAsync(Activated with { Sequence = 3, Plan = PlanId.Premium });

        (await Listed()).ShouldBe(New with { Status = "active", Plan = "premium" });
    }

    public static TheoryData<BillingEvent, string> Ends() => new()
    {
        { new SubscriptionCancelled(2, The.User, The.Moment, The.Moment.AddDays(30)), "cancelled" },
        { new SubscriptionSuspended(2, The.User, The.Moment), "suspended" },
        { new SubscriptionEnded(2, The.User, The.Moment), "expired" },
        { new PaymentCaptured(2, The.User, The.Moment, new("T-1", The.Moment, new(13.99m, "USD"), PlanId.Standard, default, "completed")), "active" },
    };

    private async Task<MemberEntry> Listed() => (await Members.PageAsync(null, 10)).ShouldHaveSingleItem();
}
