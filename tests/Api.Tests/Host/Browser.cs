using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace NetflixClone.Api.Tests.Host;

/// <summary>A browser with its cookies, which sends what it is told and keeps the access token that it was last given.</summary>
public sealed class Browser : IDisposable
{
    public const string Password = "correct horse battery";

    private readonly HttpClient _http;

    public Browser(Uri server)
    {
        _http = new(new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = server };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36");
    }

    public CookieContainer Cookies { get; } = new();

    public string? Token { get; set; }

    public string Email { get; private set; } = "";

    public Uri Server => _http.BaseAddress!;

    public async Task<Answer> SignUp(string email) => Keep(email, await Post("/api/v1/auth/sign-up", new { email, password = Password }));

    public async Task<Answer> SignIn(string email, string password = Password) =>
        Keep(email, await Post("/api/v1/auth/sign-in", new { email, password }));

    public async Task<Answer> Refresh() => Keep(Email, await Post("/api/v1/auth/refresh"));

    /// <summary>Adds a profile and chooses it; its id.</summary>
    public async Task<Guid> AddProfile(string name, bool isKids = false)
    {
        var profile = await Post("/api/v1/me/profiles", new { name, avatar = "a1", isKids });
        var id = profile.Body.GetProperty("id").GetGuid();
        await Choose(id);
        return id;
    }

    public async Task<Answer> Choose(Guid profile) => Keep(Email, await Post($"/api/v1/me/profiles/{profile}/choose", new { }));

    /// <summary>Presents the refresh token of another browser from now on, as who stole it would.</summary>
    public void TakeTokenOf(Browser other)
    {
        var address = new Uri(other.Server, "/api/v1/auth");
        Cookies.Add(address, new Cookie("nc_refresh", other.Cookies.GetCookies(address)["nc_refresh"]!.Value) { Path = "/api/v1/auth" });
    }

    /// <summary>The one device, beside this, that the account is signed in at.</summary>
    public async Task<JsonElement> OtherDevice() =>
        (await Get("/api/v1/me/devices")).Body.GetProperty("devices").EnumerateArray().Single(device => !device.GetProperty("current").GetBoolean());

    public Task<Answer> Get(string path) => Send(HttpMethod.Get, path);

    public Task<Answer> Delete(string path) => Send(HttpMethod.Delete, path);

    public Task<Answer> Post(string path, object? body = null) => Send(HttpMethod.Post, path, body is null ? null : JsonContent.Create(body));

    public Task<Answer> Put(string path, object? body = null) => Send(HttpMethod.Put, path, body is null ? null : JsonContent.Create(body));

    public Task<Answer> SendText(HttpMethod method, string path, string body) =>
        Send(method, path, new StringContent(body, Encoding.UTF8, "application/json"));

    public async Task<Answer> Send(HttpMethod method, string path, HttpContent? content = null, Action<HttpRequestHeaders>? headers = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = Token is null ? null : new("Bearer", Token);
        headers?.Invoke(request.Headers);
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new(response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Headers, text);
    }

    public void Dispose() => _http.Dispose();

    private Answer Keep(string email, Answer answer)
    {
        Email = email;
        if (answer.Status is HttpStatusCode.OK or HttpStatusCode.Created)
        {
            Token = answer.Body.GetProperty("accessToken").GetString();
        }

        return answer;
    }
}

/// <summary>What the server answered.</summary>
public sealed record Answer(HttpStatusCode Status, string? ContentType, HttpResponseHeaders Headers, string Text)
{
    private JsonElement? _body;

    /// <summary>The body, read as JSON.</summary>
    public JsonElement Body => _body ??= JsonElement.Parse(Text);

    /// <summary>The code of a problem; empty for anything else.</summary>
    public string Code => IsProblem && Body.TryGetProperty("code", out var code) ? code.GetString() ?? "" : "";

    private bool IsProblem => ContentType == "application/problem+json";

    /// <summary>What a problem says at a field; empty when it says nothing there.</summary>
    public string ErrorAt(string field) =>
        IsProblem && Body.TryGetProperty("errors", out var errors) && errors.TryGetProperty(field, out var messages) ? messages[0].GetString() ?? "" : "";

    public void ShouldBe(HttpStatusCode status, string code = "")
    {
        Status.ShouldBe(status, Text);
        Code.ShouldBe(code, Text);
    }
}
