namespace NetflixClone.Payments.Tests;

internal static class The
{
    public static readonly CreateSubscriptionRequest Request = new(
        RequestId: "request-1",
        PlanCode: "standard",
        PlanName: "Standard",
        Price: new(13.99m, "USD"),
        CustomerReference: "0193a5b0-0000-7000-8000-000000000001",
        ReturnUrl: new("https://films.example/subscribe/return?from=plans"),
        CancelUrl: new("https://films.example/subscribe/cancelled"));
}
