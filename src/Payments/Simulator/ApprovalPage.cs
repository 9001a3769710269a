using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace NetflixClone.Payments.Simulator;

/// <summary>The simulator's page: one document without scripts or anything from elsewhere.</summary>
internal sealed class ApprovalPage : IResult
{
    private static readonly string StyleHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(ApprovalStyle.Css)));

    private readonly int _status;
    private readonly string _title;
    private readonly string _content;
    private readonly string _formTargets;

    private ApprovalPage(int status, string title, string content, string formTargets = "")
    {
        _status = status;
        _title = title;
        _content = content;
        _formTargets = formTargets;
    }

    /// <summary>For an id that no subscription has.</summary>
    public static ApprovalPage Unknown { get; } = new(StatusCodes.Status404NotFound, "No such subscription", """
        <h1>No such subscription</h1>
        <p class="lead">The simulator knows no subscription under this address. Nothing was charged.</p>
        <p><a class="button" href="/">Back to the site</a></p>
        """);

    /// <summary>How a subscription stands: waiting for a decision, or decided.</summary>
    public static ApprovalPage Of(SimulatedSubscription? subscription, int status) => subscription switch
    {
        null => Unknown,
        { IsDecided: false } => Question(subscription, status),
        { CancelledAt: not null } => Decided(subscription, status, "Cancelled", "This subscription was approved here, and cancelled since. It does not renew."),
        { ApprovedAt: not null } => Decided(subscription, status, "Already approved", "This subscription is approved. It is not charged a second time."),
        _ => Decided(subscription, status, "You turned back", "This subscription was not approved, and nothing was charged."),
    };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = _status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.ContentSecurityPolicy = // where a form leads to after its redirect counts as its target
            $"default-src 'none'; style-src 'sha256-{StyleHash}'; form-action 'self'{_formTargets}; frame-ancestors 'none'; base-uri 'none'";
        return response.WriteAsync($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{_title} · PayPal simulator</title>
            <style>{ApprovalStyle.Css}</style>
            </head>
            <body>
            <p class="notice" role="note"><strong>PayPal simulator</strong> — no real money moves</p>
            <main>
            {_content}
            </main>
            <p class="foot">This page is part of the site you came from. It stands in for PayPal, so that everything can be tried without an account or a card.</p>
            </body>
            </html>
            """);
    }

    private static ApprovalPage Question(SimulatedSubscription subscription, int status) => new(status, "Approve your subscription", $"""
        <p class="eyebrow">Agree and subscribe</p>
        <h1>{Text(subscription.Request.BrandName)}</h1>
        {Bill(subscription, "Total today")}
        <p class="terms">If this were PayPal, {Text(Price(subscription))} would be taken from your account now and every month, until you cancel.</p>
        <form method="post">
        <input type="hidden" name="form" value="{Text(subscription.FormToken)}">
        <button class="button" name="decision" value="approve">Approve</button>
        <button class="button quiet" name="decision" value="cancel">Cancel</button>
        </form>
        """, $" {Origin(subscription.Request.ReturnUrl)} {Origin(subscription.Request.CancelUrl)}");

    private static ApprovalPage Decided(SimulatedSubscription subscription, int status, string title, string sentence) => new(status, title, $"""
        <p class="eyebrow">{Text(subscription.Request.BrandName)}</p>
        <h1>{title}</h1>
        <p class="lead">{sentence}</p>
        {Bill(subscription, "Price")}
        <p><a class="button" href="{Text(ApprovalEndpoints.WayBack(subscription))}">Back to {Text(subscription.Request.BrandName)}</a></p>
        """);

    private static string Bill(SimulatedSubscription subscription, string total) => $"""
        <dl>
        <div><dt>Plan</dt><dd>{Text(subscription.Request.PlanName)}</dd></div>
        <div><dt>Billed</dt><dd>every month</dd></div>
        <div><dt>Subscription</dt><dd class="code">{Text(subscription.Id)}</dd></div>
        <div class="total"><dt>{total}</dt><dd>{Text(Price(subscription))}</dd></div>
        </dl>
        """;

    private static string Price(SimulatedSubscription subscription) => subscription.Request.Price switch
    {
        { Currency: "USD" } price => string.Create(CultureInfo.InvariantCulture, $"${price.Value:0.00}"),
        { Currency: "EUR" } price => string.Create(CultureInfo.InvariantCulture, $"€{price.Value:0.00}"),
        var price => price.ToString(),
    };

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
