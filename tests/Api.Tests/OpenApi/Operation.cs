using System.Text.Json;

namespace NetflixClone.Api.Tests.OpenApi;

/// <summary>One operation of the API's own description.</summary>
/// <param name="Path">With its parameters in braces.</param>
/// <param name="Body">The schema of its JSON body; null when it takes none.</param>
internal sealed record Operation(
    HttpMethod Method, string Path, string Id, bool IsSecured, IReadOnlyList<string> PathParameters, IReadOnlyList<(string Name, JsonElement Schema)> Query, JsonElement? Body)
{
    public static IReadOnlyList<Operation> Of(JsonElement document) =>
    [
        .. from path in document.GetProperty("paths").EnumerateObject()
           from operation in path.Value.EnumerateObject()
           select Read(document, path.Name, operation),
    ];

    /// <summary>The path with a value in the place of every parameter.</summary>
    public string With(string parameter) =>
        PathParameters.Aggregate(Path, (path, name) => path.Replace($"{{{name}}}", Uri.EscapeDataString(parameter), StringComparison.Ordinal));

    public override string ToString() => $"{Method} {Path}";

    private static Operation Read(JsonElement document, string path, JsonProperty operation)
    {
        var parameters = operation.Value.TryGetProperty("parameters", out var list) ? list.EnumerateArray().ToList() : [];
        return new(
            HttpMethod.Parse(operation.Name),
            path,
            operation.Value.GetProperty("operationId").GetString()!,
            operation.Value.TryGetProperty("security", out _),
            [.. parameters.Where(parameter => parameter.GetProperty("in").GetString() == "path").Select(parameter => parameter.GetProperty("name").GetString()!)],
            [.. parameters.Where(parameter => parameter.GetProperty("in").GetString() == "query").Select(parameter => (parameter.GetProperty("name").GetString()!, parameter.GetProperty("schema")))],
            operation.Value.TryGetProperty("requestBody", out var body)
                ? Resolve(document, body.GetProperty("content").GetProperty("application/json").GetProperty("schema"))
                : null);
    }

    private static JsonElement Resolve(JsonElement document, JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]);
        }

        return schema.TryGetProperty("oneOf", out var choices)
            ? Resolve(document, choices.EnumerateArray().First(choice => choice.TryGetProperty("$ref", out _)))
            : schema;
    }
}
