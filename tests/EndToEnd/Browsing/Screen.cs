using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NetflixClone.TestKit.Product;

namespace NetflixClone.EndToEnd.Browsing;

/// <summary>A browser of its own (no cookie shared) with one page, and the few things that every journey does in it.</summary>
internal sealed class Screen : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private Screen(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    public static async Task<Screen> Open(IBrowser browser, Uri site)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = site.ToString(),
            ViewportSize = new() { Width = 1280, Height = 800 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(20_000);
        await context.Tracing.StartAsync(new() { Screenshots = true, Snapshots = true });
        return new(context, await context.NewPageAsync());
    }

    /// <summary>Goes to an address of the site.</summary>
    public Task GoTo(string path) => Page.GotoAsync(path);

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name });

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name });

    public ILocator Alert(string text) => Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = text });

    /// <summary>A row of the home page.</summary>
    public ILocator Row(string title) => Page.GetByRole(AriaRole.Region, new() { Name = title });

    /// <summary>Waits until the browser is at an address of the site.</summary>
    public Task IsAt(string path) => Assertions.Expect(Page).ToHaveURLAsync(new Regex(Regex.Escape(path) + "([?#].*)?$"));

    /// <summary>Waits until something can be seen.</summary>
    public static Task Shows(ILocator what) => Assertions.Expect(what.First).ToBeVisibleAsync();

    public async Task FillCredentials(string email, string password)
    {
        await Page.GetByLabel("E-mail", new() { Exact = true }).FillAsync(email);
        await Page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
    }

    public async Task SignIn(string email)
    {
        await GoTo("/sign-in");
        await FillCredentials(email, Member.Password);
        await Button("Sign in").ClickAsync();
        await Assertions.Expect(Page).Not.ToHaveURLAsync(new Regex("/sign-in"));
    }

    public async Task ChooseProfile(string name)
    {
        await GoTo("/profiles");
        await Button($"Watch as {name}").ClickAsync();
        await IsAt("/");
    }

    /// <summary>Leaves a mark that only a reload of the page would wipe out.</summary>
    public Task Mark() => Page.EvaluateAsync("window.notReloaded = true");

    /// <summary>Whether the page has not been reloaded since it was marked.</summary>
    public Task<bool> IsStillMarked() => Page.EvaluateAsync<bool>("window.notReloaded === true");

    /// <summary>Saves a picture and a trace (to be opened with Playwright's trace viewer) under that path.</summary>
    public async Task KeepEvidence(string path)
    {
        await Page.ScreenshotAsync(new() { Path = path + ".png" });
        await _context.Tracing.StopAsync(new() { Path = path + ".zip" });
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
