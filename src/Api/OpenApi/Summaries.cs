using System.Reflection;
using System.Xml.Linq;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace NetflixClone.Api.OpenApi;

/// <summary>Says of each route what the comment on its handler says, so that it is written once. The compiler puts the comments beside the assembly.</summary>
internal static class Summaries
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> OfMethods = new(Read);

    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>().FirstOrDefault() is { } handler)
        {
            operation.Summary = OfMethods.Value.GetValueOrDefault(NameOf(handler));
        }

        return Task.CompletedTask;
    }

    private static string NameOf(MethodInfo handler) => $"M:{handler.DeclaringType?.FullName}.{handler.Name}";

    private static Dictionary<string, string> Read()
    {
        var assembly = typeof(Summaries).Assembly.GetName().Name;
        var file = Path.Combine(AppContext.BaseDirectory, $"{assembly}.xml");
        if (!File.Exists(file))
        {
            return []; // published without it
        }

        var summaries = new Dictionary<string, string>();
        foreach (var member in XDocument.Load(file).Descendants("member"))
        {
            if (member.Attribute("name")?.Value is ['M', ..] name && member.Element("summary")?.Value is { } summary)
            {
                summaries[name.Split('(')[0]] = summary.Trim();
            }
        }

        return summaries;
    }
}
