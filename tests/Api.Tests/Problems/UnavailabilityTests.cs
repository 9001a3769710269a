using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using NetflixClone.Api.Problems;
using NetflixClone.Storage;
using Orleans.Runtime.Messaging;

namespace NetflixClone.Api.Tests.Problems;

public sealed class UnavailabilityTests
{
    [Fact]
    public Task A_silo_that_stops_or_fails_under_a_request_is_answered_with_503_and_when_to_try_again() =>
        IsAnswered(new SiloUnavailableException("The target silo became unavailable."));

    [Fact]
    public Task A_silo_that_cannot_be_reached_is_answered_with_503_and_when_to_try_again() =>
        IsAnswered(new ConnectionFailedException("Unable to connect to endpoint."));

    [Fact]
    public Task A_cluster_that_takes_no_more_is_answered_with_503_and_when_to_try_again() =>
        IsAnswered(new GatewayTooBusyException("Shedding load."));

    [Fact]
    public Task A_grain_for_which_too_many_wait_is_answered_with_503_and_when_to_try_again() =>
        IsAnswered(new LimitExceededException("Overload."));

    [Theory]
    [InlineData(true, 1, "The site cannot do this just now. Try again in a moment.")]
    [InlineData(false, 60, "The site cannot do this until somebody has mended it.")]
    public async Task A_store_that_is_away_is_told_in_words_that_are_true_of_a_read_and_of_a_command(bool isTransient, int seconds, string title)
    {
        using var answer = await AnswerTo(new StorageException("The disk is full.") { IsTransient = isTransient });

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull().Delta.ShouldBe(TimeSpan.FromSeconds(seconds));
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        (problem.GetProperty("code").GetString(), problem.GetProperty("title").GetString()).ShouldBe(("storage-unavailable", title));
    }

    [Fact]
    public async Task A_fault_of_ours_is_no_reason_to_try_again()
    {
        using var answer = await AnswerTo(new InvalidOperationException("a fault"));

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        answer.Headers.RetryAfter.ShouldBeNull();
    }

    private static async Task IsAnswered(Exception failure)
    {
        using var answer = await AnswerTo(failure);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull().Delta.ShouldBe(TimeSpan.FromSeconds(1));
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        problem.GetProperty("code").GetString().ShouldBe("cluster-unavailable");
        problem.GetProperty("title").GetString().ShouldNotBeNull().ShouldNotContain(failure.Message);
    }

    /// <summary>What a server with nothing but a route that fails answers.</summary>
    private static async Task<HttpResponseMessage> AnswerTo(Exception failure)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseTestServer();
        builder.Services.AddRouting();
        builder.Services.AddProblems();
        await using var app = builder.Build();
        app.UseProblems();
        app.MapGet("/", (Func<string>)(() => throw failure));
        await app.StartAsync();
        using var client = app.GetTestClient();
        return await client.GetAsync(new Uri("/", UriKind.Relative));
    }
}
