using NetflixClone.Storage.Tests.Contract;

namespace NetflixClone.Storage.Tests.MySql;

[Collection(MariaDb.Collection)]
public sealed class MySqlStateTests(MariaDb server) : StateContract(server.NewStore());
