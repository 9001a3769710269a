using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace NetflixClone.Bench.Playback;

/// <summary>The baseline of <see cref="ProgressBenchmark"/>: a process with one Kestrel route that checks the same token, reads the same JSON and stores nothing.</summary>
internal sealed partial class BareRoute : IAsyncDisposable
{
    /// <summary>The command line argument that makes this program the route.</summary>
    public const string Argument = "bare-route";

    private const string KeyVariable = "BARE_ROUTE_KEY";

    private readonly Process _process;

    private BareRoute(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts the route as a child process.</summary>
    /// <param name="key">The secret that signed the tokens, in base64.</param>
    public static async Task<BareRoute> Start(string key)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(BareRoute).Assembly.Location, Argument]) { RedirectStandardOutput = true };
        start.Environment[KeyVariable] = key;
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The bare route ended before it listened.");
        return new(process, new Uri(address));
    }

    /// <summary>Is the route, until the process is killed.</summary>
    public static async Task Serve()
    {
        var key = Environment.GetEnvironmentVariable(KeyVariable) ?? throw new InvalidOperationException($"{KeyVariable} is missing.");
        var tokens = new JsonWebTokenHandler { MapInboundClaims = false };
        var rules = new TokenValidationParameters
        {
            IssuerSigningKey = new SymmetricSecurityKey(Convert.FromBase64String(key)),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidateIssuer = false,
            ValidateAudience = false,
        };

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapPost("/{**path}", async (HttpContext context) =>
        {
            var token = context.Request.Headers.Authorization.ToString()["Bearer ".Length..];
            var checkedToken = await tokens.ValidateTokenAsync(token, rules);
            if (!checkedToken.IsValid)
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            var report = await context.Request.ReadFromJsonAsync(RouteJson.Default.ReportBody);
            await context.Response.WriteAsJsonAsync(new AnswerBody(report!.Sequence, report.Position), RouteJson.Default.AnswerBody);
        });
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await app.WaitForShutdownAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    internal sealed record ReportBody(Guid Session, long Sequence, double Position, string State);

    internal sealed record AnswerBody(long Version, double Position);

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(ReportBody))]
    [JsonSerializable(typeof(AnswerBody))]
    private sealed partial class RouteJson : JsonSerializerContext;
}
