using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NetflixClone.ServiceDefaults.Shutdown;
using NetflixClone.TestKit;

namespace NetflixClone.ServiceDefaults.Tests;

public sealed class OrderlyStopTests
{
    private readonly FakeClock _clock = new();
    private readonly Host _host = new();
    private readonly Held _held = new();

    [Fact]
    public async Task It_is_ready_until_it_is_asked_to_stop()
    {
        var stop = Stop(new());
        var before = await Ready(stop);

        _ = stop.RunAsync();

        before.ShouldBe(HealthStatus.Healthy);
        (await Ready(stop)).ShouldBe(HealthStatus.Unhealthy);
    }

    [Fact]
    public void What_is_held_open_stays_so_while_a_load_balancer_has_yet_to_see_it()
    {
        _ = Stop(new() { NotReady = TimeSpan.FromSeconds(5) }).RunAsync();

        _clock.Advance(TimeSpan.FromSeconds(4));

        _clock.TimerStarted(TimeSpan.FromSeconds(1), notBefore: TimeSpan.FromSeconds(1)).IsCompleted.ShouldBeTrue();
        _held.Asked.ShouldBeFalse();
    }

    [Fact]
    public async Task The_host_stops_when_all_that_was_held_open_has_ended()
    {
        var stopping = Stop(new() { NotReady = TimeSpan.FromSeconds(5) }).RunAsync();
        _clock.Advance(TimeSpan.FromSeconds(5));
        await _held.WhenAsked;
        var before = _host.Stopped;

        _held.End();
        await stopping;

        before.ShouldBeFalse();
        _host.Stopped.ShouldBeTrue();
    }

    [Fact]
    public async Task What_does_not_end_in_time_keeps_the_host_no_longer()
    {
        var stopping = Stop(new() { Drain = TimeSpan.FromSeconds(2) }).RunAsync();

        _clock.Advance(TimeSpan.FromSeconds(2));
        await stopping;

        _host.Stopped.ShouldBeTrue();
    }

    [Fact]
    public async Task What_cannot_be_asked_to_end_does_not_keep_the_host()
    {
        _held.Fail();

        await Stop(new()).RunAsync();

        _host.Stopped.ShouldBeTrue();
    }

    [Fact]
    public async Task A_host_that_has_not_started_yet_holds_nothing_and_is_stopped_at_once()
    {
        _host.Started = false;

        await Stop(new() { NotReady = TimeSpan.FromSeconds(5) }).RunAsync().WaitAsync(TimeSpan.FromSeconds(30));

        _host.Stopped.ShouldBeTrue();
        _held.Asked.ShouldBeFalse();
    }

    [Fact]
    public async Task What_goes_wrong_before_the_stop_does_not_keep_the_host()
    {
        var unfit = new ServiceCollection().AddSingleton<IDrain>(_ => throw new InvalidOperationException("It cannot be made.")).BuildServiceProvider();

        await new OrderlyStop(unfit, _host, Options.Create(new ShutdownOptions()), _clock, NullLogger<OrderlyStop>.Instance).RunAsync();

        _host.Stopped.ShouldBeTrue();
    }

    [Fact]
    public void The_host_waits_for_requests_and_grains_as_long_as_is_configured()
    {
        var builder = new HostApplicationBuilder();
        builder.Configuration.AddInMemoryCollection([new("Shutdown:Timeout", "00:00:25")]);
        builder.AddServiceDefaults();
        using var host = builder.Build();

        var options = host.Services.GetRequiredService<IOptions<HostOptions>>().Value;

        options.ShutdownTimeout.ShouldBe(TimeSpan.FromSeconds(25));
    }

    private OrderlyStop Stop(ShutdownOptions options) => new(
        new ServiceCollection().AddSingleton<IDrain>(_held).BuildServiceProvider(), _host, Options.Create(options), _clock, NullLogger<OrderlyStop>.Instance);

    private static async Task<HealthStatus> Ready(OrderlyStop stop) => (await stop.CheckHealthAsync(new())).Status;

    private sealed class Held : IDrain
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Asked => _asked.Task.IsCompleted;

        public Task WhenAsked => _asked.Task;

        public void End() => _ended.SetResult();

        public void Fail() => _ended.SetException(new InvalidOperationException("It cannot."));

        public Task DrainAsync(CancellationToken giveUp)
        {
            _asked.SetResult();
            return _ended.Task;
        }
    }

    private sealed class Host : IHostApplicationLifetime
    {
        public bool Stopped { get; private set; }

        public bool Started { get; set; } = true;

        public CancellationToken ApplicationStarted => new(Started);

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => Stopped = true;
    }
}
