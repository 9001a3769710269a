namespace NetflixClone.Storage.Members;

/// <summary>Everybody who signed up, for the owner's page. Fed from events, which may come twice, late, and from two sources in any order.</summary>
public interface IMemberDirectory
{
    /// <summary>Somebody signed up. A second call for the same user changes nothing.</summary>
    Task RegisterAsync(Guid user, string email, DateTimeOffset createdAt);

    /// <summary>The account has so many profiles now. Ignored unless the event is later than the one that last set it.</summary>
    /// <param name="sequence">The number of the account's event.</param>
    Task SetProfilesAsync(Guid user, int profiles, long sequence);

    /// <summary>The subscription stands so now. Ignored unless the event is later than the one that last set it.</summary>
    /// <param name="status">In the words of the caller; <see cref="CountActiveAsync"/> counts those that say "active", in any case.</param>
    /// <param name="plan">Null leaves the plan as it is.</param>
    /// <param name="sequence">The number of the subscription's event.</param>
    Task SetSubscriptionAsync(Guid user, string status, string? plan, long sequence);

    /// <summary>Members in the order in which they signed up.</summary>
    /// <param name="after">The last member of the page before; null for the first page.</param>
    /// <param name="limit">The most to return, 1 to 1,000.</param>
    Task<IReadOnlyList<MemberEntry>> PageAsync(Guid? after, int limit);

    /// <summary>How many have signed up.</summary>
    Task<int> CountAsync();

    /// <summary>How many of them have an active subscription.</summary>
    Task<int> CountActiveAsync();
}
