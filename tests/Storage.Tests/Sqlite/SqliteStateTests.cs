using NetflixClone.Storage.Tests.Contract;

namespace NetflixClone.Storage.Tests.Sqlite;

public sealed class SqliteStateTests() : StateContract(new SqliteStore());
