using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NetflixClone.Payments.Simulator;
using NetflixClone.TestKit;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Payments.Tests;

/// <summary>The simulator on a server of its own, with a clock that the test moves.</summary>
internal sealed class Simulation : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private WebApplication? _server;

    public FakeClock Clock { get; } = new();

    public IPaymentProvider Provider => Server.Services.GetRequiredService<IPaymentProvider>();

    /// <summary>A browser that does not follow redirects by itself.</summary>
    public HttpClient Browser => Server.GetTestClient();

    private WebApplication Server => _server ??= Start();

    /// <summary>Ends the server; the next use starts another on the same folder.</summary>
    public void Restart()
    {
        ((IDisposable?)_server)?.Dispose();
        _server = null;
    }

    /// <summary>Presses a button of the page, with the token that stands in its form.</summary>
    public async Task<HttpResponseMessage> Press(CreatedSubscription subscription, string decision)
    {
        var page = await Browser.GetStringAsync(subscription.ApprovalUrl.PathAndQuery);
        return await Post(subscription, decision, TokenIn(page));
    }

    public Task<HttpResponseMessage> Post(CreatedSubscription subscription, string decision, string token) =>
        Browser.PostAsync(subscription.ApprovalUrl.PathAndQuery, new FormUrlEncodedContent([new("form", token), new("decision", decision)]));

    public static string TokenIn(string page) => page.Split("name=\"form\" value=\"")[1].Split('"')[0];

    public void Dispose()
    {
        Restart();
        _folder.Dispose();
    }

    private WebApplication Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddPayPalSimulator(options => options.Directory = _folder.Path);
        var server = builder.Build();
        server.MapPayPalSimulator();
        ((IHost)server).Start();
        return server;
    }
}
