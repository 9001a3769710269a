using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.SignalR;
using NetflixClone.Api.Auth;
using NetflixClone.Api.Json;
using NetflixClone.ServiceDefaults.Shutdown;

namespace NetflixClone.Api.Live;

internal static class LiveEndpoints
{
    /// <summary>The hub's address.</summary>
    public const string HubPath = "/hubs/live";

    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSingleton<SocketTickets>();
        services.AddSingleton<Forgotten>();
        services.AddSingleton<LivePushes>();
        services.AddSingleton<LiveConnections>();
        services.AddSingleton<IDrain>(provider => provider.GetRequiredService<LiveConnections>());
        services.AddSingleton<LiveObservers>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveObservers>());
        services.AddSignalR(options =>
            {
                options.MaximumReceiveMessageSize = 16 * 1024;
                options.AddFilter<HubUnavailability>();
            })
            .AddJsonProtocol(options => ApiJson.Configure(options.PayloadSerializerOptions));
        return services;
    }

    public static void MapLive(this IEndpointRouteBuilder routes)
    {
        var live = routes.MapGroup("/live").WithTags("Live").RequireAuthorization();
        live.MapPost("/tickets", IssueTicket).WithName(nameof(IssueTicket));
    }

    public static void MapLiveHub(this IEndpointRouteBuilder routes) =>
        routes.MapHub<LiveHub>(HubPath, options => options.Transports = HttpTransportType.WebSockets);

    /// <summary>Gives out a ticket that opens one socket, once and soon.</summary>
    private static async Task<Ok<TicketResponse>> IssueTicket(HttpContext context, SocketTickets tickets) =>
        TypedResults.Ok(await tickets.IssueAsync(context.User.Caller()));
}

/// <summary>Opens one socket, until it expires.</summary>
internal sealed record TicketResponse(string Ticket, DateTimeOffset ExpiresAt);
