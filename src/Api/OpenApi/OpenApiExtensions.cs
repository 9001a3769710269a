using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NetflixClone.Api.Auth;

namespace NetflixClone.Api.OpenApi;

internal static class OpenApiExtensions
{
    private static readonly HashSet<Type> Ids = [typeof(UserId), typeof(SessionId), typeof(ProfileId), typeof(TitleId), typeof(PlaybackId)];

    /// <summary>Describes every route: what it is for and takes, who may call it, and that all it refuses is a problem with a code.</summary>
    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.AddDocumentTransformer(DescribeSite);
        options.AddOperationTransformer(Summaries.Describe);
        options.AddOperationTransformer(DescribeRefusals);
        options.AddSchemaTransformer(DescribeIds);
    });

    public static void MapApiDescription(this IEndpointRouteBuilder routes) => routes.MapOpenApi("/openapi/{documentName}.json");

    private static Task DescribeSite(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new()
        {
            Title = "NetflixClone",
            Version = "v1",
            Description = "Everything that the web client does. Sign up or in, choose a profile, and send the access token as a bearer token. "
                + "Every refusal is application/problem+json with a stable `code`. Positions and durations are seconds.",
        };
        document.Servers = [];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [BearerHandler.SchemeName] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" },
        };
        return Task.CompletedTask;
    }

    private static Task DescribeRefusals(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Responses ??= [];
        operation.Responses["4XX"] = new OpenApiResponse
        {
            Description = "Refused; `code` says why.",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference("ProblemDetails", context.Document) },
            },
        };
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any())
        {
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(BearerHandler.SchemeName, context.Document)] = [] }];
        }

        return Task.CompletedTask;
    }

    private static Task DescribeIds(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (Ids.Contains(type))
        {
            schema.Type = JsonSchemaType.String;
            schema.Format = "uuid";
        }

        return Task.CompletedTask;
    }
}
