using System.Text.Json;

namespace NetflixClone.Api.Tests.OpenApi;

/// <summary>One operation of the API's own description.</summary>
/// <param name="Path">With its parameters in braces.</param>
/// <param name="Body">The schema of its JSON body; null when it takes none.</param>
/// <param name="ValidBody">A body whose form it takes; null when it takes none.</param>
internal sealed record Operation(
    HttpMethod Method, string Path, string Id, bool IsSecured, IReadOnlyList<string> PathParameters, IReadOnlyList<(string Name, JsonElement Schema)> Query, JsonElement? Body, string? ValidBody)
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
                ? Schema.Resolve(document, SchemaOf(body))
                : null,
            body.ValueKind == JsonValueKind.Undefined ? null : Schema.ExampleOf(document, SchemaOf(body))!.ToJsonString());
    }

    private static JsonElement SchemaOf(JsonElement body) => body.GetProperty("content").GetProperty("application/json").GetProperty("schema");
}
