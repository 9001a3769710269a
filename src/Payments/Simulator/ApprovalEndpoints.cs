using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace NetflixClone.Payments.Simulator;

/// <summary>The page on which a payer approves a subscription or turns back: PayPal's part of the way, played by ourselves.</summary>
public static class ApprovalEndpoints
{
    private const int MaxForm = 4_096;

    /// <summary>Maps the simulator's page, where <see cref="PayPalSimulatorExtensions.AddPayPalSimulator"/> was called; nothing elsewhere.</summary>
    public static IEndpointRouteBuilder MapPayPalSimulator(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        if (routes.ServiceProvider.GetService<PayPalSimulator>() is not null)
        {
            var page = routes.MapGroup(PayPalSimulator.ApprovalPath).AllowAnonymous().ExcludeFromDescription();
            page.MapGet("/{id}", Show);
            page.MapPost("/{id}", Decide);
        }

        return routes;
    }

    private static ApprovalPage Show(string id, PayPalSimulator simulator) => ApprovalPage.Of(simulator.Find(id), StatusCodes.Status200OK);

    private static async Task<IResult> Decide(string id, HttpRequest request, PayPalSimulator simulator)
    {
        if (simulator.Find(id) is not { } subscription)
        {
            return ApprovalPage.Unknown;
        }

        if (await ReadForm(request) is not { } form || !IsFrom(subscription, form["form"]) || Decision(form["decision"]) is not { } approve)
        {
            return ApprovalPage.Of(subscription, StatusCodes.Status400BadRequest);
        }

        var decided = simulator.Decide(id, approve) ?? subscription;
        return approve == decided.ApprovedAt is not null
            ? new SeeOther(WayBack(decided))
            : ApprovalPage.Of(decided, StatusCodes.Status409Conflict);
    }

    /// <summary>The address to go back to, as PayPal completes it. Only ever one that the subscription was created with.</summary>
    internal static string WayBack(SimulatedSubscription subscription)
    {
        var address = subscription.ApprovedAt is not null ? subscription.Request.ReturnUrl : subscription.Request.CancelUrl;
        return QueryHelpers.AddQueryString(address.AbsoluteUri, new Dictionary<string, string?>
        {
            ["subscription_id"] = subscription.Id,
            ["ba_token"] = subscription.BillingAgreementToken,
            ["token"] = subscription.BillingAgreementToken["BA-".Length..],
        });
    }

    private static async Task<IFormCollection?> ReadForm(HttpRequest request)
    {
        if (!request.HasFormContentType || request.ContentLength is null or > MaxForm)
        {
            return null;
        }

        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (InvalidDataException) // not a form, whatever its header says
        {
            return null;
        }
    }

    private static bool IsFrom(SimulatedSubscription subscription, string? token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token ?? ""), Encoding.UTF8.GetBytes(subscription.FormToken));

    private static bool? Decision(string? pressed) => pressed switch
    {
        "approve" => true,
        "cancel" => false,
        _ => null,
    };

    /// <summary>Sends a browser on with GET (RFC 9110 §15.4.4).</summary>
    private sealed class SeeOther(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
