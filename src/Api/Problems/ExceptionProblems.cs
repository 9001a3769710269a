using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

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

        var unavailable = Unavailability.Of(exception);
        var problem = exception switch
        {
            BadHttpRequestException bad => FromBadRequest(bad),
            _ when unavailable is not null => FromUnavailability(httpContext, unavailable),
            _ => new ProblemDetails { Status = StatusCodes.Status500InternalServerError },
        };
        if (problem.Status >= StatusCodes.Status500InternalServerError)
        {
            var route = httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.DisplayName ?? httpContext.Request.Method;
            if (unavailable is { IsSaidElsewhere: true })
            {
                LogUnavailable(route, exception.Message);
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

    private static ProblemDetails FromUnavailability(HttpContext context, Unavailability unavailable)
    {
        context.Response.Headers.RetryAfter = unavailable.RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        var problem = new ProblemDetails { Status = StatusCodes.Status503ServiceUnavailable, Title = unavailable.Title };
        problem.Extensions[Codes.Member] = unavailable.Code;
        return problem;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Route} is not available: {Reason}")]
    private partial void LogUnavailable(string route, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Route} failed unexpectedly")]
    private partial void LogUnexpected(Exception exception, string route);
}
