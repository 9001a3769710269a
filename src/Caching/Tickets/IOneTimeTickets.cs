namespace NetflixClone.Caching;

/// <summary>Tickets that stand for something and are good once, in whichever process they are presented first.</summary>
public interface IOneTimeTickets
{
    /// <summary>A new ticket that nobody can guess.</summary>
    /// <param name="content">What it stands for.</param>
    /// <param name="lifetime">After which it is worthless.</param>
    ValueTask<string> IssueAsync(ReadOnlyMemory<byte> content, TimeSpan lifetime);

    /// <summary>What a ticket stands for, and makes it worthless; null when it is unknown, used or too old.</summary>
    ValueTask<ReadOnlyMemory<byte>?> RedeemAsync(string ticket);
}
