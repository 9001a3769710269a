using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using NetflixClone.Api.Auth;
using NetflixClone.Api.Titles;
using NetflixClone.Grains;
using NetflixClone.Grains.Accounts;
using NetflixClone.Grains.Catalogue;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Api.Tests.Host;

/// <summary>The whole server, silo and all, on a free port and a data folder of its own. One for all tests that share its collection.</summary>
public sealed class ApiHost : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly TemporaryFolder _web = new();
    private readonly Factory _factory;
    private int _members;

    public ApiHost()
        : this([])
    {
    }

    /// <summary>With settings of its own.</summary>
    internal ApiHost(params (string Setting, string Value)[] settings) => _factory = new(_data.Path, _web.Path, settings);

    /// <summary>Where it listens.</summary>
    public Uri Server { get; private set; } = new("http://localhost");

    /// <summary>Where its state is.</summary>
    public string DataFolder => _data.Path;

    public Task InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(_web.Path, "assets"));
        File.WriteAllText(Path.Combine(_web.Path, "index.html"), "<title>NetflixClone</title>");
        File.WriteAllText(Path.Combine(_web.Path, "docs.html"), "<title>API</title>");
        File.WriteAllText(Path.Combine(_web.Path, "assets", "index-1a2b3c.js"), "1");
        _factory.UseKestrel(0);
        _factory.StartServer();
        Server = new(_factory.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _factory.DisposeAsync();

    public void Dispose() // after DisposeAsync: the server has let go of its folders
    {
        _factory.Dispose();
        _data.Dispose();
        _web.Dispose();
    }

    /// <summary>A browser that has never been here.</summary>
    public Browser NewBrowser() => new(Server);

    /// <summary>An address that nobody has signed up with.</summary>
    public string NewEmail() => $"member{Interlocked.Increment(ref _members)}@example.org";

    /// <summary>Somebody new, signed in.</summary>
    public async Task<Browser> NewMember()
    {
        var browser = NewBrowser();
        await browser.SignUp(NewEmail());
        return browser;
    }

    /// <summary>Somebody new with a subscription and a profile for adults.</summary>
    public async Task<(Member Member, Viewer Viewer)> NewViewer(string plan = "premium")
    {
        var member = await Member.SignUp(Server, NewEmail());
        await member.Subscribe(plan);
        return (member, await member.AddViewer("Alex"));
    }

    /// <summary>A title of the demo above, or up to, what kids may see.</summary>
    public Title Title(bool forKids) =>
        _factory.Services.GetRequiredService<Library>().All.First(title => title.Maturity <= Maturity.Age7 == forKids);

    /// <summary>The same token, but of an owner: what the first member has, for tests that cannot all be first.</summary>
    public async Task<string> OwnerTokenLike(string token)
    {
        var tokens = _factory.Services.GetRequiredService<AccessTokens>();
        var accepted = await tokens.ReadAsync(token);
        return tokens.Issue(accepted!.Caller with { IsOwner = true }).Token;
    }

    /// <summary>Ends the session of a token as another process would, of which this one has not heard yet.</summary>
    public async Task EndSessionElsewhere(string token)
    {
        var caller = (await _factory.Services.GetRequiredService<AccessTokens>().ReadAsync(token))!.Caller;
        await _factory.Services.GetRequiredService<IGrainFactory>().GetGrain<IUserGrain>(caller.User.Value).EndSession(caller.Session);
    }

    /// <summary>Any type of the server stands for its program.</summary>
    private sealed class Factory(string data, string web, (string Setting, string Value)[] settings) : WebApplicationFactory<AccessTokens>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("Storage:Directory", data);
            builder.UseSetting("Web:Directory", web);
            builder.UseSetting("Passwords:Cost", "4");
            builder.UseSetting("Passwords:PinCost", "4");
            builder.UseSetting("RateLimits:SignInsPerAddress", "100000");
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
            foreach (var (setting, value) in settings)
            {
                builder.UseSetting(setting, value);
            }
        }
    }
}

[CollectionDefinition(Name)]
public sealed class ApiCollection : ICollectionFixture<ApiHost>
{
    public const string Name = "api";
}
