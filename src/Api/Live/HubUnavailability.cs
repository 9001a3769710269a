using Microsoft.AspNetCore.SignalR;
using NetflixClone.Api.Problems;

namespace NetflixClone.Api.Live;

/// <summary>Tells the page by its code what cannot be done just now, as a route would with 503; the page asks the route instead, or again.</summary>
internal sealed class HubUnavailability : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (Exception failure) when (Unavailability.Of(failure) is { } unavailable)
        {
            throw new HubException(unavailable.Code, failure);
        }
    }
}
