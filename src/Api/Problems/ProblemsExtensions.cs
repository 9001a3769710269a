using System.Text.Json;
using NetflixClone.Api.Hosting;

namespace NetflixClone.Api.Problems;

internal static class ProblemsExtensions
{
    /// <summary>Makes every answer from 400 on a problem with a code, whoever gave it: a handler, the router, the server.</summary>
    public static IServiceCollection AddProblems(this IServiceCollection services)
    {
        services.AddProblemDetails(options => options.CustomizeProblemDetails = Complete);
        services.AddExceptionHandler<ExceptionProblems>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true); // ExceptionProblems names the field
        return services;
    }

    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
    }

    private static void Complete(ProblemDetailsContext context)
    {
        SecurityHeaders.Write(context.HttpContext.Response.Headers);
        var problem = context.ProblemDetails = Unreadable.InQuery(context) ?? context.ProblemDetails;
        var status = problem.Status ?? context.HttpContext.Response.StatusCode;
        var (code, title) = Codes.Of(status);
        if (!problem.Extensions.ContainsKey(Codes.Member))
        {
            problem.Extensions[Codes.Member] = code;
            problem.Title = title;
        }

        problem.Type ??= "about:blank";
        problem.Extensions.Remove("traceId"); // it is in the log, and tells a client nothing
        if (problem is HttpValidationProblemDetails { Errors.Count: > 0 } invalid)
        {
            invalid.Errors = invalid.Errors.ToDictionary(error => FieldName(error.Key), error => error.Value);
        }
    }

    /// <summary>A field as it is written in JSON: "Episodes[0].Name" becomes "episodes[0].name".</summary>
    private static string FieldName(string path) =>
        string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
