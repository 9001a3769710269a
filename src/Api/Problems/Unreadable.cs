using System.Globalization;
using Microsoft.AspNetCore.Http.Metadata;

namespace NetflixClone.Api.Problems;

/// <summary>Names the values of a query that are not of their parameter's type. Binding refuses them without a word.</summary>
internal static class Unreadable
{
    /// <summary>The problem with its fields; null when the query is not what is wrong.</summary>
    public static HttpValidationProblemDetails? InQuery(ProblemDetailsContext context)
    {
        var request = context.HttpContext.Request;
        if (context.HttpContext.Response.StatusCode != StatusCodes.Status400BadRequest || context.ProblemDetails is HttpValidationProblemDetails || request.Query.Count == 0)
        {
            return null;
        }

        var errors = (context.HttpContext.GetEndpoint()?.Metadata.GetOrderedMetadata<IParameterBindingMetadata>() ?? [])
            .Where(parameter => parameter.HasTryParse && request.Query[parameter.Name] is [{ Length: > 0 } value] && !IsReadable(value, parameter.ParameterInfo.ParameterType))
            .ToDictionary(parameter => parameter.Name, string[] (parameter) => ["This is not of the kind that is expected here."]);
        return errors.Count == 0 ? null : new(errors) { Status = StatusCodes.Status400BadRequest };
    }

    private static bool IsReadable(string value, Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        TypeCode.Int32 => int.TryParse(value, CultureInfo.InvariantCulture, out _),
        TypeCode.Object when (Nullable.GetUnderlyingType(type) ?? type) == typeof(Guid) => Guid.TryParse(value, out _),
        _ => true,
    };
}
