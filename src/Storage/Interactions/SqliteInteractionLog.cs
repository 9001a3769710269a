using System.Runtime.CompilerServices;
using NetflixClone.Storage.Sqlite;

namespace NetflixClone.Storage.Interactions;

/// <summary>The log as a table beside the grains' state.</summary>
internal sealed class SqliteInteractionLog(SqliteDatabase database) : IInteractionLog
{
    private const int PageSize = 1_000; // a longer read would keep the journal from being folded into the file

    public Task AppendAsync(Interaction interaction) => database.WriteAsync(new RowWrite(connection => Insert(connection, interaction)));

    public Task AppendAsync(IReadOnlyList<Interaction> interactions) =>
        database.WriteAsync(new RowWrite(connection => connection.Atomically(() =>
        {
            foreach (var interaction in interactions)
            {
                Insert(connection, interaction);
            }
        })));

    public async IAsyncEnumerable<LoggedInteraction> ReadAllAsync(long after = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<LoggedInteraction> page;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            page = database.Read(after, static (connection, after) => connection.Prepared("""
                SELECT position, profile, sequence, title, signal, fraction, at FROM interaction WHERE position > ?1 ORDER BY position LIMIT ?2
                """).Bind(1, after).Bind(2, PageSize).Rows(Logged));
            foreach (var logged in page)
            {
                yield return logged;
                after = logged.Position;
            }

            await Task.Yield(); // others may have this thread between two pages
        }
        while (page.Count == PageSize);
    }

    public Task<long> PositionBeforeLatestAsync(int count) => Task.FromResult(
        database.Read(count, static (connection, count) => connection
            .Prepared("SELECT position FROM interaction ORDER BY position DESC LIMIT 1 OFFSET ?1").Bind(1, count)
            .Rows(row => row.Number(0)) is [var position] ? position : 0));

    public Task EraseProfileAsync(Guid profile) => database.WriteAsync(new RowWrite(
        connection => connection.Prepared("DELETE FROM interaction WHERE profile = ?1").Bind(1, profile).Run()));

    private static void Insert(NativeConnection connection, in Interaction interaction) => connection
        .Prepared("INSERT INTO interaction (profile, sequence, title, signal, fraction, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING")
        .Bind(1, interaction.Profile)
        .Bind(2, interaction.Sequence)
        .Bind(3, interaction.Title)
        .Bind(4, interaction.Signal)
        .Bind(5, interaction.Fraction)
        .Bind(6, interaction.At)
        .Run();

    private static LoggedInteraction Logged(NativeStatement row) => new(
        row.Number(0),
        new(row.Guid(1), row.Number(2), row.Guid(3), row.Text(4), row.Real(5), row.Moment(6)));
}
