using NetflixClone.Storage.Interactions;
using NetflixClone.Storage.State;

namespace NetflixClone.Storage.MySql;

/// <summary>One transaction of a group: runs its writes together where that can be done, and one by one where it cannot.</summary>
internal sealed class GroupTransaction(MySqlSession session)
{
    private long? _firstVersion;

    public MySqlSession Session { get; } = session;

    /// <summary>The version of a state that is stored for the first time: above every one that was ever cleared, which stays so until the end of the transaction.</summary>
    public long FirstVersion() =>
        _firstVersion ??= (Session.Number("SELECT version FROM cleared_state WHERE one = 1 LOCK IN SHARE MODE") ?? 0) + 1;

    /// <summary>Remembers that versions up to this one were used.</summary>
    public void RememberCleared(long version)
    {
        Session.Execute("UPDATE cleared_state SET version = GREATEST(version, @p1) WHERE one = 1", version);
        _firstVersion = null;
    }

    /// <summary>Runs all of them with as few statements as can be.</summary>
    /// <returns>False when one of the states is not the version that its writer knew: the transaction is of no use then.</returns>
    public bool RunTogether(ReadOnlySpan<MySqlWrite> group)
    {
        var (updates, inserts, appends) = (new List<MySqlStateWrite>(group.Length), new List<MySqlStateWrite>(), new List<Interaction>());
        foreach (var write in group)
        {
            switch (write)
            {
                case MySqlStateWrite state:
                    (state.IsNew ? inserts : updates).Add(state);
                    break;
                case MySqlAppend append:
                    appends.AddRange(append.Interactions);
                    break;
                default:
                    Append(appends); // what came before it may be what it erases
                    write.Execute(this);
                    break;
            }
        }

        Append(appends);
        return MySqlStateWrite.UpdateAll(this, updates) && MySqlStateWrite.InsertAll(this, inserts);
    }

    /// <summary>Runs each of them alone; one that is refused remembers why.</summary>
    public void RunOneByOne(ReadOnlySpan<MySqlWrite> group)
    {
        foreach (var write in group)
        {
            try
            {
                write.Execute(this);
            }
            catch (Exception refusal) when (Session.IsOpen && MySqlFailure.IsOfTheStatement(refusal))
            {
                write.Refusal = refusal; // the server undid that statement alone
            }
        }
    }

    private void Append(List<Interaction> interactions)
    {
        if (interactions.Count > 0)
        {
            MySqlAppend.AppendAll(Session, interactions);
            interactions.Clear();
        }
    }
}
