using Microsoft.Extensions.Diagnostics.HealthChecks;
using NetflixClone.Storage.MySql;

namespace NetflixClone.Storage.Tests;

public sealed class StorageHealthCheckTests
{
    [Fact]
    public async Task Whoever_reads_of_a_database_that_went_away_is_not_told_what_a_writer_should_do()
    {
        var away = new StorageException("The database does not answer.") { IsTransient = true };
        var check = new StorageHealthCheck(new Failing(MySqlWriter.InDoubt(away)));

        var health = await check.CheckHealthAsync(new());

        health.Status.ShouldBe(HealthStatus.Unhealthy);
        health.Description.ShouldBe("The database does not answer.");
    }

    /// <summary>A database whose writes all fail in that way.</summary>
    private sealed class Failing(StorageException failure) : IDatabase
    {
        public Task ProbeAsync() => Task.FromException(failure);
    }
}
