using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NetflixClone.ServiceDefaults.Tests;

public sealed class HealthTests
{
    private static readonly HealthCheckResult Slow = HealthCheckResult.Degraded("The disk is slow.");
    private static readonly HealthCheckResult Gone = HealthCheckResult.Unhealthy("The database is gone.", new InvalidOperationException("secret"));

    [Fact]
    public async Task A_healthy_host_says_so_part_by_part()
    {
        var (status, body) = await Ask("/health/ready", ("storage", HealthCheckResult.Healthy()));

        status.ShouldBe(HttpStatusCode.OK);
        body.ShouldBe("""{"status":"healthy","checks":[{"name":"running","status":"healthy"},{"name":"storage","status":"healthy"}]}""");
    }

    [Fact]
    public async Task The_whole_is_as_well_as_its_worst_part_and_exceptions_stay_inside()
    {
        var (status, body) = await Ask("/health/ready", ("disk", Slow), ("storage", Gone));

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        body.ShouldBe("""
            {"status":"unhealthy","checks":[{"name":"running","status":"healthy"},{"name":"disk","status":"degraded","detail":"The disk is slow."},{"name":"storage","status":"unhealthy","detail":"The database is gone."}]}
            """);
    }

    [Fact]
    public async Task A_degraded_host_still_takes_requests()
    {
        var (status, body) = await Ask("/health/ready", ("disk", Slow));

        status.ShouldBe(HttpStatusCode.OK);
        body.ShouldStartWith("""{"status":"degraded",""");
    }

    [Fact]
    public async Task A_host_is_alive_as_long_as_it_answers()
    {
        var (status, body) = await Ask("/health/live", ("storage", Gone));

        status.ShouldBe(HttpStatusCode.OK);
        body.ShouldBe("""{"status":"healthy","checks":[]}""");
    }

    private static async Task<(HttpStatusCode Status, string Body)> Ask(string path, params (string Name, HealthCheckResult Result)[] parts)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.AddServiceDefaults();
        foreach (var (name, result) in parts)
        {
            builder.Services.AddHealthChecks().AddCheck(name, () => result, ["ready"]);
        }

        await using var app = builder.Build();
        app.MapServiceDefaults();
        await app.StartAsync();
        using var client = app.GetTestClient();
        using var response = await client.GetAsync(path);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
