using System.Data.Common;
using NetflixClone.Storage.MySql;

namespace NetflixClone.Storage.Members;

/// <summary>The directory as a table beside the grains' state. A member is listed once its registration is known.</summary>
internal sealed class MySqlMemberDirectory(MySqlDatabase database) : IMemberDirectory
{
    private const int MaxPage = 1_000;

    public Task RegisterAsync(Guid user, string email, DateTimeOffset createdAt)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(email);
        return Write(user, session => session.Execute("""
            INSERT INTO member (user_id, email, created_at) VALUES (@p1, @p2, @p3)
            ON DUPLICATE KEY UPDATE created_at = IF(email IS NULL, VALUES(created_at), created_at), email = coalesce(email, VALUES(email))
            """, user, email, createdAt.UtcTicks));
    }

    public Task SetProfilesAsync(Guid user, int profiles, long sequence) => Write(user, session => session.Execute("""
        INSERT INTO member (user_id, profiles, profiles_event) VALUES (@p1, @p2, @p3)
        ON DUPLICATE KEY UPDATE profiles = IF(profiles_event < VALUES(profiles_event), VALUES(profiles), profiles),
            profiles_event = GREATEST(profiles_event, VALUES(profiles_event))
        """, user, profiles, sequence));

    public Task SetSubscriptionAsync(Guid user, string status, string? plan, long sequence)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(status);
        return Write(user, session => session.Execute("""
            INSERT INTO member (user_id, status, plan, billing_event) VALUES (@p1, @p2, @p3, @p4)
            ON DUPLICATE KEY UPDATE status = IF(billing_event < VALUES(billing_event), VALUES(status), status),
                plan = IF(billing_event < VALUES(billing_event), coalesce(VALUES(plan), plan), plan),
                billing_event = GREATEST(billing_event, VALUES(billing_event))
            """, user, status, plan, sequence));
    }

    public async Task<IReadOnlyList<MemberEntry>> PageAsync(Guid? after, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MaxPage);
        return await database.ReadAsync(session => session.Rows("""
            SELECT user_id, email, created_at, status, plan, profiles FROM member
            WHERE user_id > @p1 AND email IS NOT NULL ORDER BY user_id LIMIT @p2
            """, Entry, after ?? Guid.Empty, limit));
    }

    public Task<int> CountAsync() => Number("SELECT count(*) FROM member WHERE email IS NOT NULL");

    public Task<int> CountActiveAsync() => Number("SELECT count(*) FROM member WHERE status = 'active'");

    private Task Write(Guid user, Action<MySqlSession> statement) => database.WriteAsync(new MySqlRowWrite(user.GetHashCode(), statement));

    private async Task<int> Number(string sql) => (int)(await database.ReadAsync(session => session.Number(sql)) ?? 0);

    private static MemberEntry Entry(DbDataReader row) => new(
        row.Id(0),
        row.GetString(1),
        row.Moment(2),
        row.IsDBNull(3) ? null : row.GetString(3),
        row.IsDBNull(4) ? null : row.GetString(4),
        row.GetInt32(5));
}
