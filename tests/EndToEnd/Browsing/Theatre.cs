using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using NetflixClone.TestKit.Product;

namespace NetflixClone.EndToEnd.Browsing;

/// <summary>One running product and one browser, shared by all journeys; its first account is the owner's.</summary>
public sealed class Theatre : IAsyncLifetime, IDisposable
{
    /// <summary>The name of the collection of tests that share it.</summary>
    public const string Name = nameof(Theatre);

    /// <summary>The owner signs in with this and <see cref="Member.Password"/>.</summary>
    public const string OwnerEmail = "owner@example.org";

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--autoplay-policy=no-user-gesture-required",
    ];

    private readonly TemporaryFolder _data = new();
    private ProductProcess? _product;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private int _members;

    internal ProductProcess Product => _product ?? throw new InvalidOperationException("The theatre is not open yet.");

    internal IBrowser Browser => _browser ?? throw new InvalidOperationException("The theatre is not open yet.");

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(15_000);
        _product = await ProductProcess.Start(_data.Path, "--RateLimits:SignInsPerAddress", "1000");
        (await Member.SignUp(_product.Address, OwnerEmail)).Dispose();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = Flags,
        });
    }

    /// <summary>Plays a scene; if it fails, what every screen showed and what the server wrote is kept under artifacts/.</summary>
    internal async Task Perform(Func<Stage, Task> scene, [CallerMemberName] string name = "")
    {
        await using var stage = new Stage(this, name);
        try
        {
            await scene(stage);
        }
        catch
        {
            await stage.KeepEvidence();
            throw;
        }
    }

    /// <summary>An account that nobody has used yet.</summary>
    internal Task<Member> NewMember() => Member.SignUp(Product.Address, NewEmail());

    /// <summary>An e-mail address that nobody has used yet.</summary>
    internal string NewEmail() => $"member{Interlocked.Increment(ref _members)}@example.org";

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_product is not null)
        {
            await _product.DisposeAsync();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _data.Dispose();
}

[CollectionDefinition(Theatre.Name)]
public sealed class TheatreCollection : ICollectionFixture<Theatre>;
