using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace NetflixClone.TestKit.Product;

/// <summary>Someone with an account, who does over HTTP what a member does in the browser.</summary>
public sealed partial class Member : IDisposable
{
    /// <summary>Every member's password.</summary>
    public const string Password = "a long enough password";

    private readonly HttpClient _http;

    private Member(HttpClient http, string email)
    {
        _http = http;
        Email = email;
    }

    /// <summary>The address that the member signs in with.</summary>
    public string Email { get; }

    /// <summary>Signs up at the server.</summary>
    public static async Task<Member> SignUp(Uri server, string email)
    {
        var member = new Member(new HttpClient { BaseAddress = server }, email);
        await member.Authenticate("sign-up");
        return member;
    }

    /// <summary>Signs in, possibly at a server that was started anew.</summary>
    public static async Task<Member> SignIn(Uri server, string email)
    {
        var member = new Member(new HttpClient { BaseAddress = server }, email);
        await member.Authenticate("sign-in");
        return member;
    }

    /// <summary>Chooses a plan and approves the payment on the simulator's page.</summary>
    public async Task Subscribe(string plan)
    {
        var checkout = await _http.Post<CheckoutAnswer>("/api/v1/me/subscription", new { plan });
        await Approve(checkout.ApprovalUrl);
        var subscription = await _http.Post<SubscriptionAnswer>("/api/v1/me/subscription/confirm", new { checkout.SubscriptionId });
        if (subscription.Status != "active")
        {
            throw new InvalidOperationException($"The subscription is {subscription.Status} after it was approved.");
        }
    }

    /// <summary>Adds a profile and chooses it.</summary>
    public async Task<Viewer> AddViewer(string name, bool kids = false)
    {
        var profile = await _http.Post<ProfileAnswer>("/api/v1/me/profiles", new { name, avatar = "a1", isKids = kids, maturity = kids ? "age7" : "age18" });
        return await Choose(profile.Id);
    }

    /// <summary>What was charged and refunded.</summary>
    public async Task<IReadOnlyList<TransactionAnswer>> Transactions() =>
        (await _http.Get<TransactionsAnswer>("/api/v1/me/transactions")).Transactions;

    /// <summary>The profiles of the account.</summary>
    public async Task<IReadOnlyList<ProfileAnswer>> Profiles() => (await _http.Get<ProfilesAnswer>("/api/v1/me/profiles")).Profiles;

    /// <summary>How every title fares; only the owner may ask.</summary>
    public async Task<IReadOnlyList<OwnerTitleAnswer>> Titles() => (await _http.Get<OwnerTitlesAnswer>("/api/v1/owner/titles")).Titles;

    /// <summary>Chooses a profile that exists.</summary>
    public async Task<Viewer> Choose(Guid profile)
    {
        var session = await _http.Post<SessionAnswer>($"/api/v1/me/profiles/{profile}/choose", new { });
        return new Viewer(_http.BaseAddress!, profile, session.AccessToken);
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private async Task Authenticate(string how)
    {
        var session = await _http.Post<SessionAnswer>($"/api/v1/auth/{how}", new { email = Email, password = Password });
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.AccessToken);
    }

    // presses the button on the simulator's page, which sends the browser back to the site
    private async Task Approve(Uri page)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _http.BaseAddress };
        var token = FormToken().Match(await browser.GetStringAsync(page)).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("form", token), new("decision", "approve")]);
        using var answer = await browser.PostAsync(page, form);
        if (answer.StatusCode != HttpStatusCode.SeeOther)
        {
            throw new HttpRequestException($"The payment page answered {(int)answer.StatusCode} to Approve.");
        }
    }

    [GeneratedRegex("name=\"form\" value=\"([^\"]*)\"")]
    private static partial Regex FormToken();
}
