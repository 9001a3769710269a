using NetflixClone.Storage.Tests.Contract;

namespace NetflixClone.Storage.Tests.MySql;

[Collection(MariaDb.Collection)]
public sealed class MySqlReminderTests(MariaDb server) : ReminderContract(server.NewStore());
