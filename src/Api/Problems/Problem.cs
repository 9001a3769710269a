using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace NetflixClone.Api.Problems;

/// <summary>The answers to what cannot be done: RFC 9457 problems with a <c>code</c> that a client may switch on and a title for people.</summary>
internal static class Problem
{
    public static ProblemHttpResult BadRequest(string code, string title) => Of(StatusCodes.Status400BadRequest, code, title);

    public static ProblemHttpResult Unauthorized(string code, string title) => Of(StatusCodes.Status401Unauthorized, code, title);

    public static ProblemHttpResult PaymentRequired(string code, string title) => Of(StatusCodes.Status402PaymentRequired, code, title);

    public static ProblemHttpResult Forbidden(string code, string title) => Of(StatusCodes.Status403Forbidden, code, title);

    public static ProblemHttpResult NotFound(string title) => Of(StatusCodes.Status404NotFound, Codes.NotFound, title);

    public static ProblemHttpResult Conflict(string code, string title) => Of(StatusCodes.Status409Conflict, code, title);

    public static ProblemHttpResult Unavailable(string code, string title) => Of(StatusCodes.Status503ServiceUnavailable, code, title);

    /// <summary>A problem with one field of what was sent, shown beside it.</summary>
    public static ProblemHttpResult At(string field, int status, string code, string message) =>
        TypedResults.Problem(new HttpValidationProblemDetails(new Dictionary<string, string[]> { [field] = [message] })
        {
            Status = status,
            Title = message,
            Extensions = { [Codes.Member] = code },
        });

    /// <summary>Fields that were found wrong by hand, as the annotations' check would tell them.</summary>
    public static ProblemHttpResult Invalid(IDictionary<string, string[]> errors) =>
        TypedResults.Problem(new HttpValidationProblemDetails(errors) { Status = StatusCodes.Status400BadRequest });

    /// <summary>A problem that carries what a client needs to go on.</summary>
    public static ProblemHttpResult With<T>(int status, string code, string title, string member, T value) =>
        TypedResults.Problem(new ProblemDetails { Status = status, Title = title, Extensions = { [Codes.Member] = code, [member] = value } });

    private static ProblemHttpResult Of(int status, string code, string title) =>
        TypedResults.Problem(new ProblemDetails { Status = status, Title = title, Extensions = { [Codes.Member] = code } });
}
