using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace NetflixClone.ServiceDefaults.Tests;

public sealed class ValidatedOptionsTests
{
    [Fact]
    public async Task A_wrong_setting_stops_the_host_before_anything_starts_with_its_name_and_a_sentence()
    {
        var started = new StartedService();
        using var host = Host("0", started);

        var refusal = await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync());

        refusal.Failures.ShouldHaveSingleItem().ShouldContain("Seats:Count is not from 1 to 9.");
        started.HasStarted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_right_one_is_bound_from_its_section()
    {
        using var host = Host("3", new());

        await host.StartAsync();

        host.Services.GetRequiredService<IOptions<SeatsOptions>>().Value.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("http://localhost:4317", true)]
    [InlineData("https://films.example/path", true)]
    [InlineData("ftp://films.example", false)]
    [InlineData("localhost:4317", false)]
    [InlineData("/relative", false)]
    public void A_web_address_is_whole_and_of_the_web(string text, bool isOne)
    {
        new WebAddressAttribute().IsValid(new Uri(text, UriKind.RelativeOrAbsolute)).ShouldBe(isOne);
    }

    [Fact]
    public void No_web_address_at_all_is_fine() => new WebAddressAttribute().IsValid(null).ShouldBeTrue();

    private static IHost Host(string count, StartedService service)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection([new("Seats:Count", count)]);
        builder.Services.AddValidatedOptions<SeatsOptions>("Seats");
        builder.Services.AddHostedService(_ => service);
        return builder.Build();
    }

    private sealed class SeatsOptions
    {
        [Range(1, 9, ErrorMessage = "Seats:Count is not from 1 to 9.")]
        public int Count { get; set; }
    }

    private sealed class StartedService : IHostedService
    {
        public bool HasStarted { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken)
        {
            HasStarted = true;
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
