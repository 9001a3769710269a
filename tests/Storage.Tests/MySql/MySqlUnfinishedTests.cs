using NetflixClone.Storage.Tests.Contract;

namespace NetflixClone.Storage.Tests.MySql;

[Collection(MariaDb.Collection)]
public sealed class MySqlUnfinishedTests(MariaDb server) : UnfinishedContract(server.NewStore());
