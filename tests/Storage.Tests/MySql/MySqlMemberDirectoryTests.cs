using NetflixClone.Storage.Tests.Contract;

namespace NetflixClone.Storage.Tests.MySql;

[Collection(MariaDb.Collection)]
public sealed class MySqlMemberDirectoryTests(MariaDb server) : MemberDirectoryContract(server.NewStore());
