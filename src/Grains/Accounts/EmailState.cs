namespace NetflixClone.Grains.Accounts;

/// <summary>Who has an address.</summary>
[Alias("accounts.EmailState")]
internal sealed record EmailState
{
    /// <summary>The id that the address was given to; set before the account exists, so that a sign-up cut short goes on under the same one.</summary>
    public UserId? User { get; init; }

    /// <summary>Whether the account exists.</summary>
    public bool Registered { get; init; }
}
