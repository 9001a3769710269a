using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using NetflixClone.Storage;

namespace NetflixClone.Api.Problems;

/// <summary>Answers what was thrown: a request that could not be read with 400 and its field, a fault of ours with 500 and nothing of its inside.</summary>
internal sealed partial class ExceptionProblems(IProblemDetailsService problems, ILogger<ExceptionProblems> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            return true; // nobody is left to answer
        }

        var problem = exception switch
        {
            BadHttpRequestException bad => FromBadRequest(httpContext, bad),
            TimeoutException or OutboxFullException or StorageException { IsTransient: true } => Unavailable(httpContext),
            _ => new ProblemDetails { Status = StatusCodes.Status500InternalServerError },
        };
        if (problem.Status >= StatusCodes.Status500InternalServerError)
        {
            LogUnexpected(exception, httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.DisplayName ?? httpContext.Request.Method);
        }

        httpContext.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = problem });
    }

    private static ProblemDetails FromBadRequest(HttpContext context, BadHttpRequestException bad)
    {
        if (bad.StatusCode != StatusCodes.Status400BadRequest)
        {
            return new() { Status = bad.StatusCode };
        }

        var (field, message) = bad.InnerException is JsonException { Path: var path }
            ? (path?.TrimStart('$', '.'), "This is not of the kind that is expected here.")
            : (ParameterOf(context, bad), "This cannot be read.");
        return string.IsNullOrEmpty(field)
            ? new ProblemDetails { Status = bad.StatusCode, Detail = bad.InnerException is JsonException ? "The body is not the JSON object that is expected." : null }
            : new HttpValidationProblemDetails(new Dictionary<string, string[]> { [field] = [message] }) { Status = bad.StatusCode };
    }

    /// <summary>The query or route parameter that could not be bound. The framework names it in its message only, as <c>"int limit" from</c>.</summary>
    private static string? ParameterOf(HttpContext context, BadHttpRequestException bad) =>
        context.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
            .FirstOrDefault(parameter => parameter.HasTryParse && bad.Message.Contains($" {parameter.Name}\" from", StringComparison.Ordinal))?.Name;

    private static ProblemDetails Unavailable(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "1";
        return new() { Status = StatusCodes.Status503ServiceUnavailable };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Route} failed unexpectedly")]
    private partial void LogUnexpected(Exception exception, string route);
}
