using System.Globalization;
using MySql.Data.MySqlClient;

namespace NetflixClone.Storage.Tests.MySql;

/// <summary>The statements by which Orleans' ADO.NET clustering keeps the table of silos, run as it runs them: by their names, with its parameters.</summary>
[Collection(MariaDb.Collection)]
public sealed class MySqlSiloTableTests : IDisposable
{
    private const int Active = 3;
    private const int Dead = 6;
    private static readonly DateTime Noon = new(2026, 5, 1, 12, 0, 0, DateTimeKind.Utc);

    private readonly MySqlStore _store;

    public MySqlSiloTableTests(MariaDb server)
    {
        _store = server.NewStore();
        _ = _store.Database; // makes the tables
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_cluster_begins_once()
    {
        Run("InsertMembershipVersionKey").ShouldBe([["1"]]);
        Run("InsertMembershipVersionKey").ShouldBe([["0"]]);
    }

    [Fact]
    public void A_cluster_without_silos_tells_its_version_and_no_silo()
    {
        Run("InsertMembershipVersionKey");

        Columns("MembershipReadAllKey", "Version", "Address").ShouldBe(["0 "]);
    }

    [Fact]
    public void A_silo_that_saw_the_latest_version_joins()
    {
        Run("InsertMembershipVersionKey");

        Join(11, version: 0).ShouldBeTrue();

        Columns("MembershipReadAllKey", "Version", "Address", "Port", "SiloName", "Status", "ProxyPort", "SuspectTimes").ShouldBe(["1 10.0.0.7 11 silo 3 30000 "]);
        Columns("MembershipReadRowKey", "Port", "Version").ShouldBe(["11 1"]);
    }

    [Fact]
    public void A_silo_that_saw_an_older_version_does_not_join()
    {
        Run("InsertMembershipVersionKey");
        Join(11, version: 0);

        Join(12, version: 0).ShouldBeFalse();

        Columns("MembershipReadAllKey", "Version", "Port").ShouldBe(["1 11"]);
    }

    [Fact]
    public void Of_two_changes_at_once_one_is_made()
    {
        Run("InsertMembershipVersionKey");
        Join(11, version: 0);

        var made = new bool[8];
        Parallel.For(0, made.Length, change => made[change] = Change(11, Dead, version: 1));

        made.Count(one => one).ShouldBe(1);
        Columns("MembershipReadAllKey", "Version", "Status").ShouldBe([$"2 {Dead}"]);
    }

    [Fact]
    public void A_change_that_leaves_a_silo_as_it_was_is_made_too()
    {
        Run("InsertMembershipVersionKey");
        Join(11, version: 0);

        Change(11, Active, version: 1).ShouldBeTrue();
    }

    [Fact]
    public void Clients_hear_of_silos_that_are_active_and_have_a_gateway()
    {
        Run("InsertMembershipVersionKey");
        Join(11, version: 0);
        Join(12, version: 1);
        Join(13, version: 2, gateway: 0);
        Change(12, Dead, version: 3);

        Columns("GatewaysQueryKey", "Address", "ProxyPort", "Generation").ShouldBe(["10.0.0.7 30000 1"]);
    }

    [Fact]
    public void What_died_long_ago_is_forgotten_and_what_lives_is_kept()
    {
        Run("InsertMembershipVersionKey");
        Join(11, version: 0);
        Join(12, version: 1);
        Change(12, Dead, version: 2);

        Run("CleanupDefunctSiloEntriesKey", ("IAmAliveTime", Noon.AddDays(7)));

        Columns("MembershipReadAllKey", "Port").ShouldBe(["11"]);
    }

    private bool Join(int port, int version, int gateway = 30_000) => Run("InsertMembershipKey",
        ("Port", port), ("Version", version), ("SiloName", "silo"), ("HostName", "host"), ("Status", Active), ("ProxyPort", gateway), ("StartTime", Noon), ("IAmAliveTime", Noon)) is [["1"]];

    private bool Change(int port, int status, int version) => Run("UpdateMembershipKey",
        ("Port", port), ("Version", version), ("Status", status), ("SuspectTimes", null), ("IAmAliveTime", Noon)) is [["1"]];

    private string[] Columns(string statement, params string[] columns) => [.. Run(statement, columns, ("Status", Active), ("Port", 11)).Select(row => string.Join(' ', row))];

    private List<string[]> Run(string statement, params (string Name, object? Value)[] parameters) => Run(statement, [], parameters);

    /// <summary>The rows of the statement of that name: these columns, or all.</summary>
    private List<string[]> Run(string statement, string[] columns, params (string Name, object? Value)[] parameters)
    {
        using var connection = _store.Connect();
        using var query = new MySqlCommand($"SELECT QueryText FROM OrleansQuery WHERE QueryKey = '{statement}'", connection);
        using var command = new MySqlCommand((string)query.ExecuteScalar(), connection);
        foreach (var (name, value) in parameters.Concat([("DeploymentId", "films"), ("Address", "10.0.0.7"), ("Generation", 1)]))
        {
            command.Parameters.AddWithValue(name, value);
        }

        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            var at = columns.Length > 0 ? columns.Select(reader.GetOrdinal) : Enumerable.Range(0, reader.FieldCount);
            rows.Add([.. at.Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture) ?? "")]);
        }

        return rows;
    }
}
