using System.Net;
using NetflixClone.Api.Tests.Host;
using NetflixClone.TestKit.Product;
using NetflixClone.TestKit.Services;

namespace NetflixClone.Api.Tests.Caching;

/// <summary>The whole product with its cache, tickets, limits and ended sessions in a real Redis.</summary>
public sealed class RedisModeTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _data = new();
    private RedisServer? _redis;
    private ProductProcess? _product;

    private RedisServer Redis => _redis ?? throw new InvalidOperationException("It was not started.");

    private ProductProcess Product => _product ?? throw new InvalidOperationException("It was not started.");

    public async Task InitializeAsync()
    {
        _redis = await RedisServer.StartAsync();
        _product = await Start();
    }

    public async Task DisposeAsync()
    {
        if (_product is not null)
        {
            await _product.DisposeAsync();
        }

        if (_redis is not null)
        {
            await _redis.DisposeAsync();
        }
    }

    public void Dispose() => _data.Dispose(); // after DisposeAsync: the server has let go of it

    [Fact]
    public async Task A_device_that_was_signed_out_is_out_after_a_restart()
    {
        using var here = new Browser(Product.Address);
        using var there = new Browser(Product.Address);
        await here.SignUp("member@example.org");
        await there.SignIn("member@example.org");
        await there.Post("/api/v1/auth/sign-out");
        await Product.Kill();

        _product = await Start();

        (await Me(there.Token)).ShouldBe(HttpStatusCode.Unauthorized);
        (await Me(here.Token)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task When_Redis_is_killed_people_sign_in_look_around_and_listen_as_before()
    {
        using var member = await Member.SignUp(Product.Address, "member@example.org");
        await member.Subscribe("premium");
        using var viewer = await member.AddViewer("Alex");
        await using (await viewer.Listen((_, _) => { }))
        {
        }

        await Redis.Kill();

        using var again = await Member.SignIn(Product.Address, member.Email);
        await using var socket = await viewer.Listen((_, _) => { });
        (await viewer.Recommendations()).ShouldNotBeEmpty();
        using var browser = new Browser(Product.Address);
        await Eventually.Holds(async () => (await browser.Get("/health/ready")).Body.GetProperty("status").GetString() == "degraded");
        var ready = await browser.Get("/health/ready");
        ready.Status.ShouldBe(HttpStatusCode.OK);
        ready.Text.ShouldContain($"Redis at {Redis.Endpoint} cannot be used");
    }

    [Fact]
    public async Task A_port_in_use_is_all_that_is_said_when_servers_are_behind_it()
    {
        using var data = new TemporaryFolder();

        var (exitCode, log) = await ProductProcess.StartAndExpectRefusal(
            data.Path, "--urls", Product.Address.OriginalString, "--Redis:Endpoint", Redis.Endpoint, "--RabbitMq:Endpoint", $"amqp://127.0.0.1:{FreePort.Find()}/");

        exitCode.ShouldBe(1);
        log.ShouldContain("address already in use");
        log.ShouldNotContain("   at ", Case.Sensitive);
    }

    private async Task<HttpStatusCode> Me(string? token)
    {
        using var browser = new Browser(Product.Address) { Token = token };
        return (await browser.Get("/api/v1/me")).Status;
    }

    private Task<ProductProcess> Start() => ProductProcess.Start(
        _data.Path, "--Redis:Endpoint", Redis.Endpoint, "--Passwords:Cost", "4", "--Training:AfterInteractions", "1000000");
}
