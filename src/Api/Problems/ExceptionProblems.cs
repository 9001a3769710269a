using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using NetflixClone.Storage;
using Orleans.Storage;

namespace NetflixClone.Api.Problems;

/// <summary>Answers what was thrown: a request that could not be read with 400 and its field, a fault of ours with 500 and nothing of its inside.</summary>
internal sealed partial class ExceptionProblems(IProblemDetailsService problems, ILogger<ExceptionProblems> logger) : IExceptionHandler
{
    private const string RetrySoon = "1"; // seconds
    private const string RetryAfterRepair = "60";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            return true; // nobody is left to answer
        }

        var problem = exception switch
        {
            BadHttpRequestException bad => FromBadRequest(bad),
            StorageException { IsTransient: false } => Unavailable(httpContext, RetryAfterRepair, Codes.StorageUnavailable, "The state cannot be stored. Nothing was changed."),
            StorageException => Unavailable(httpContext, RetrySoon, Codes.StorageUnavailable, "The state cannot be stored just now. Nothing was changed."),
            TimeoutException or OutboxFullException or InconsistentStateException => Unavailable(httpContext, RetrySoon),
            _ => new ProblemDetails { Status = StatusCodes.Status500InternalServerError },
        };
        if (problem.Status >= StatusCodes.Status500InternalServerError)
        {
            var route = httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.DisplayName ?? httpContext.Request.Method;
            if (exception is StorageException { IsTransient: true } or OutboxFullException)
            {
                LogUnavailable(route, exception.Message); // what is away says so itself, once; here every request would
            }
            else
            {
                LogUnexpected(exception, route);
            }
        }

        httpContext.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = problem });
    }

    private static ProblemDetails FromBadRequest(BadHttpRequestException bad)
    {
        if (bad.StatusCode != StatusCodes.Status400BadRequest)
        {
            return new() { Status = bad.StatusCode };
        }

        var field = bad.InnerException is JsonException { Path: { } path } ? path.TrimStart('$', '.') : "";
        return field.Length == 0
            ? new ProblemDetails { Status = bad.StatusCode, Detail = "The body is not the JSON object that is expected." }
            : new HttpValidationProblemDetails(new Dictionary<string, string[]> { [field] = ["This is not of the kind that is expected here."] })
            {
                Status = bad.StatusCode,
            };
    }

    private static ProblemDetails Unavailable(HttpContext context, string retryAfter, string? code = null, string? title = null)
    {
        context.Response.Headers.RetryAfter = retryAfter;
        var problem = new ProblemDetails { Status = StatusCodes.Status503ServiceUnavailable, Title = title };
        if (code is not null)
        {
            problem.Extensions[Codes.Member] = code;
        }

        return problem;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Route} is not available: {Reason}")]
    private partial void LogUnavailable(string route, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Route} failed unexpectedly")]
    private partial void LogUnexpected(Exception exception, string route);
}
