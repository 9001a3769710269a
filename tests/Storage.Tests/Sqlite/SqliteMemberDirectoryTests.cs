using NetflixClone.Storage.Tests.Contract;

namespace NetflixClone.Storage.Tests.Sqlite;

public sealed class SqliteMemberDirectoryTests() : MemberDirectoryContract(new SqliteStore());
