using Microsoft.AspNetCore.Http.HttpResults;
using NetflixClone.Api.Auth;
using NetflixClone.Api.Hosting;
using NetflixClone.Api.Problems;
using NetflixClone.Grains.Billing;

namespace NetflixClone.Api.Billing;

internal static class BillingEndpoints
{
    public static void MapBilling(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans", Plans).WithName(nameof(Plans)).WithTags("Plans");

        var billing = routes.MapGroup("/me").WithTags("Subscription").RequireAuthorization();
        billing.MapGet("/subscription", Subscription).WithName(nameof(Subscription));
        billing.MapPost("/subscription", Subscribe).WithName(nameof(Subscribe));
        billing.MapPost("/subscription/confirm", ConfirmSubscription).WithName(nameof(ConfirmSubscription));
        billing.MapPost("/subscription/abandon", AbandonSubscription).WithName(nameof(AbandonSubscription));
        billing.MapPost("/subscription/cancel", CancelSubscription).WithName(nameof(CancelSubscription));
        billing.MapGet("/transactions", Transactions).WithName(nameof(Transactions));
    }

    /// <summary>The plans that may be chosen, and who takes the payments.</summary>
    private static async Task<Ok<PlansResponse>> Plans(IGrainFactory grains)
    {
        var nobody = await grains.GetGrain<ISubscriptionGrain>(Guid.Empty).Get(); // says who takes the payments
        return TypedResults.Ok(new PlansResponse([.. Plan.All.Select(PlanResponse.From)], nobody.Provider));
    }

    /// <summary>The subscription as it is now.</summary>
    private static async Task<Ok<SubscriptionResponse>> Subscription(CurrentUser user, IGrainFactory grains) =>
        TypedResults.Ok(SubscriptionResponse.From(await Of(user, grains).Get()));

    /// <summary>Opens a subscription at the payment provider, and says where the member approves it.</summary>
    private static async Task<Results<Created<ApprovalResponse>, ProblemHttpResult>> Subscribe(
        SubscribeRequest request, CurrentUser user, PublicAddress address, HttpContext context, IGrainFactory grains)
    {
        var site = address.Of(context.Request);
        var outcome = await Of(user, grains).Subscribe(new(
            request.Plan!.Value, ReturnUrl: new(site, "/subscribe/return"), CancelUrl: new(site, "/subscribe/cancelled")));
        return outcome switch
        {
            SubscribeOutcome.ApprovalNeeded needed =>
                TypedResults.Created("/api/v1/me/subscription", new ApprovalResponse(needed.ProviderId, needed.ApprovalUrl)),
            SubscribeOutcome.AlreadySubscribed => Problem.Conflict("already-subscribed", "You have a subscription."),
            SubscribeOutcome.ProviderUnavailable => ProviderUnavailable(context),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Makes a subscription active that the member has approved. Saying it twice charges once.</summary>
    private static async Task<Results<Ok<SubscriptionResponse>, ProblemHttpResult>> ConfirmSubscription(
        SubscriptionIdRequest request, CurrentUser user, HttpContext context, IGrainFactory grains) =>
        await Of(user, grains).Confirm(request.SubscriptionId!) switch
        {
            ConfirmOutcome.Confirmed confirmed => TypedResults.Ok(SubscriptionResponse.From(confirmed.Subscription)),
            ConfirmOutcome.NotApproved => Problem.Conflict("not-approved", "The payment was not approved. Nothing was charged."),
            ConfirmOutcome.Unknown => Problem.NotFound("You opened no such subscription."),
            ConfirmOutcome.ProviderUnavailable => ProviderUnavailable(context),
            _ => throw new UnreachableException(),
        };

    /// <summary>Drops a subscription that the member did not approve.</summary>
    private static async Task<Ok<SubscriptionResponse>> AbandonSubscription(
        SubscriptionIdRequest request, CurrentUser user, IGrainFactory grains) =>
        TypedResults.Ok(SubscriptionResponse.From(await Of(user, grains).Abandon(request.SubscriptionId!)));

    /// <summary>Ends the subscription when what was paid for is over.</summary>
    private static async Task<Results<Ok<SubscriptionResponse>, ProblemHttpResult>> CancelSubscription(
        CurrentUser user, HttpContext context, IGrainFactory grains) =>
        await Of(user, grains).Cancel() switch
        {
            CancelOutcome.Cancelled cancelled => TypedResults.Ok(SubscriptionResponse.From(cancelled.Subscription)),
            CancelOutcome.NotSubscribed => Problem.Conflict("no-subscription", "You have no subscription that could be cancelled."),
            CancelOutcome.ProviderUnavailable => ProviderUnavailable(context),
            _ => throw new UnreachableException(),
        };

    /// <summary>What was charged and refunded.</summary>
    private static async Task<Ok<TransactionsResponse>> Transactions(CurrentUser user, IGrainFactory grains) =>
        TypedResults.Ok(new TransactionsResponse([.. (await Of(user, grains).Transactions()).Select(TransactionResponse.From)]));

    private static ISubscriptionGrain Of(CurrentUser user, IGrainFactory grains) => grains.GetGrain<ISubscriptionGrain>(user.Id.Value);

    private static ProblemHttpResult ProviderUnavailable(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "5";
        return Problem.Unavailable("payment-unavailable", "The payment service does not answer. Try again in a moment.");
    }
}
