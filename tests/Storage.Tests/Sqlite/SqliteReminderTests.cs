using NetflixClone.Storage.Tests.Contract;

namespace NetflixClone.Storage.Tests.Sqlite;

public sealed class SqliteReminderTests() : ReminderContract(new SqliteStore());
