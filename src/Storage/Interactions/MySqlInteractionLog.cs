using System.Data.Common;
using System.Runtime.CompilerServices;
using NetflixClone.Storage.MySql;

namespace NetflixClone.Storage.Interactions;

/// <summary>The log as a table beside the grains' state.</summary>
internal sealed class MySqlInteractionLog(MySqlDatabase database) : IInteractionLog
{
    private const int PageSize = 1_000; // a longer read would keep others from this connection

    public Task AppendAsync(Interaction interaction) => database.WriteAsync(new MySqlAppend([interaction]));

    public Task AppendAsync(IReadOnlyList<Interaction> interactions) =>
        interactions.Count == 0 ? Task.CompletedTask : database.WriteAsync(new MySqlAppend(interactions));

    public async IAsyncEnumerable<LoggedInteraction> ReadAllAsync(long after = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<LoggedInteraction> page;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            var from = after;
            page = await database.ReadAsync(session => session.Rows(
                "SELECT position, profile, sequence, title, what, fraction, at FROM interaction WHERE position > @p1 ORDER BY position LIMIT @p2", Logged, from, PageSize));
            foreach (var logged in page)
            {
                yield return logged;
                after = logged.Position;
            }
        }
        while (page.Count == PageSize);
    }

    public async Task<long> PositionBeforeLatestAsync(int count) => await database.ReadAsync(session => session.Number(
        "SELECT position FROM interaction ORDER BY position DESC LIMIT 1 OFFSET @p1", count)) ?? 0;

    public Task EraseProfileAsync(Guid profile) => database.WriteAsync(new MySqlRowWrite(
        shard: 0, session => session.Execute("DELETE FROM interaction WHERE profile = @p1", profile)));

    private static LoggedInteraction Logged(DbDataReader row) => new(
        row.GetInt64(0),
        new(row.Id(1), row.GetInt64(2), row.Id(3), row.GetString(4), row.GetDouble(5), row.Moment(6)));
}
