using System.Text.Json;
using System.Text.Json.Nodes;

namespace NetflixClone.Api.Tests.OpenApi;

/// <summary>Reads schemas of the API's own description.</summary>
internal static class Schema
{
    /// <summary>The schema itself in place of a reference to it, or of a choice between it and null.</summary>
    public static JsonElement Resolve(JsonElement document, JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]);
        }

        return schema.TryGetProperty("oneOf", out var choices)
            ? Resolve(document, choices.EnumerateArray().First(choice => choice.TryGetProperty("$ref", out _)))
            : schema;
    }

    /// <summary>A value that the API takes there, with every required field.</summary>
    /// <param name="name">The field, for texts whose form the description does not tell.</param>
    public static JsonNode? ExampleOf(JsonElement document, JsonElement schema, string name = "")
    {
        var resolved = Resolve(document, schema);
        return resolved.TryGetProperty("enum", out var values) ? values[0].GetString()
            : TypeOf(resolved) switch
            {
                "object" => new JsonObject(resolved.GetProperty("required").EnumerateArray().Select(field => KeyValuePair.Create(
                    field.GetString()!, ExampleOf(document, resolved.GetProperty("properties").GetProperty(field.GetString()!), field.GetString()!)))),
                "array" => new JsonArray(),
                "boolean" => false,
                "integer" or "number" => 1,
                "string" when resolved.TryGetProperty("format", out var format) && format.GetString() == "uuid" => Guid.NewGuid().ToString(),
                "string" => name switch { "avatar" => "a1", "pin" => "1234", _ => "text" },
                var type => throw new NotSupportedException($"No example of {type} is known, which {name} is."),
            };
    }

    private static string? TypeOf(JsonElement schema)
    {
        var type = schema.GetProperty("type");
        return type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().Select(one => one.GetString()).First(one => one != "null")
            : type.GetString();
    }
}
