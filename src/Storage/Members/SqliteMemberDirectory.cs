using NetflixClone.Storage.Sqlite;

namespace NetflixClone.Storage.Members;

/// <summary>The directory as a table beside the grains' state. A member is listed once its registration is known.</summary>
internal sealed class SqliteMemberDirectory(SqliteDatabase database) : IMemberDirectory
{
    private const int MaxPage = 1_000;

    public Task RegisterAsync(Guid user, string email, DateTimeOffset createdAt)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(email);
        return database.WriteAsync(new RowWrite(connection => connection.Prepared("""
            INSERT INTO member (user_id, email, created_at) VALUES (?1, ?2, ?3)
            ON CONFLICT DO UPDATE SET email = excluded.email, created_at = excluded.created_at WHERE email IS NULL
            """).Bind(1, user).Bind(2, email).Bind(3, createdAt).Run()));
    }

    public Task SetProfilesAsync(Guid user, int profiles, long sequence) =>
        database.WriteAsync(new RowWrite(connection => connection.Prepared("""
            INSERT INTO member (user_id, profiles, profiles_event) VALUES (?1, ?2, ?3)
            ON CONFLICT DO UPDATE SET profiles = excluded.profiles, profiles_event = excluded.profiles_event
            WHERE profiles_event < excluded.profiles_event
            """).Bind(1, user).Bind(2, profiles).Bind(3, sequence).Run()));

    public Task SetSubscriptionAsync(Guid user, string status, string? plan, long sequence)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(status);
        return database.WriteAsync(new RowWrite(connection => connection.Prepared("""
            INSERT INTO member (user_id, status, plan, billing_event) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT DO UPDATE SET status = excluded.status, plan = coalesce(excluded.plan, plan), billing_event = excluded.billing_event
            WHERE billing_event < excluded.billing_event
            """).Bind(1, user).Bind(2, status).Bind(3, plan).Bind(4, sequence).Run()));
    }

    public Task<IReadOnlyList<MemberEntry>> PageAsync(Guid? after, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MaxPage);
        return Task.FromResult<IReadOnlyList<MemberEntry>>(database.Read((after ?? Guid.Empty, limit), static (connection, page) => connection.Prepared("""
            SELECT user_id, email, created_at, status, plan, profiles FROM member
            WHERE user_id > ?1 AND email IS NOT NULL ORDER BY user_id LIMIT ?2
            """).Bind(1, page.Item1).Bind(2, page.limit).Rows(Entry)));
    }

    public Task<int> CountAsync() => Task.FromResult(Number("SELECT count(*) FROM member WHERE email IS NOT NULL"));

    public Task<int> CountActiveAsync() => Task.FromResult(Number("SELECT count(*) FROM member WHERE status = 'active'"));

    private int Number(string sql) =>
        database.Read(sql, static (connection, sql) => (int)connection.Prepared(sql).Rows(row => row.Number(0))[0]);

    private static MemberEntry Entry(NativeStatement row) => new(
        row.Guid(0),
        row.Text(1),
        row.Moment(2),
        row.IsNull(3) ? null : row.Text(3),
        row.IsNull(4) ? null : row.Text(4),
        (int)row.Number(5));
}
