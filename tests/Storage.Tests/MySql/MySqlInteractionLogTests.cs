using NetflixClone.Storage.Tests.Contract;

namespace NetflixClone.Storage.Tests.MySql;

[Collection(MariaDb.Collection)]
public sealed class MySqlInteractionLogTests(MariaDb server) : InteractionLogContract(server.NewStore());
