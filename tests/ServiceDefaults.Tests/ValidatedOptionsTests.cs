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

        refusal.Failures.ShouldHaveSingleItem().ShouldBe("Seats:Count must be between 1 and 9.");
        started.HasStarted.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Pause", "00:02:00", "Seats:Pause is between no time and a minute.")]
    [InlineData("Owner", "nobody", "Seats:Owner is no e-mail address.")]
    [InlineData("Row", "", "Seats:Row is missing.")]
    [InlineData("Key", "abc", "Seats:Key must be at least 32 bytes in base64.")]
    [InlineData("Share", "2", "Seats:Share must be between 0 and 1.")]
    [InlineData("Count", "many", "Seats:Count is 'many', which is no whole number up to 2147483647.")]
    [InlineData("Pause", "soon", "Seats:Pause is 'soon', which is no duration such as 00:00:30.")]
    [InlineData("Share", "half", "Seats:Share is 'half', which is no number such as 0.5.")]
    [InlineData("AreFree", "perhaps", "Seats:AreFree is 'perhaps', which is neither true nor false.")]
    [InlineData("Map", "http://me:secret@[", "Seats:Map is no address.")]
    public async Task Each_wrong_setting_is_told_in_one_sentence_that_begins_with_its_name(string setting, string value, string said)
    {
        using var host = Host("3", new(), (setting, value));

        var refusal = await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync());

        refusal.Failures.ShouldHaveSingleItem().ShouldBe(said);
    }

    [Fact]
    public async Task All_wrong_settings_are_told_at_once()
    {
        using var host = Host("10", new(), ("Share", "2"));

        var refusal = await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync());

        refusal.Failures.ShouldBe(["Seats:Count must be between 1 and 9.", "Seats:Share must be between 0 and 1."]);
    }

    [Fact]
    public async Task What_the_options_say_of_themselves_is_told_when_each_setting_is_right()
    {
        using var host = Host("3", new(), ("AreFree", "true"), ("Pause", "00:00:01"));

        var refusal = await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync());

        refusal.Failures.ShouldHaveSingleItem().ShouldBe("Seats:Pause is for seats that are not free.");
    }

    [Theory]
    [InlineData("qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqo=", true)]
    [InlineData("c2hvcnQ=", false)]
    [InlineData("", false)]
    public void A_secret_key_is_long(string text, bool isOne) => new SecretKeyAttribute().IsValid(text).ShouldBe(isOne);

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

    private static IHost Host(string count, StartedService service, params (string Setting, string Value)[] others)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection([new("Seats:Count", count)]);
        builder.Configuration.AddInMemoryCollection(others.Select(other => KeyValuePair.Create($"Seats:{other.Setting}", (string?)other.Value)));
        builder.Services.AddValidatedOptions<SeatsOptions>("Seats");
        builder.Services.AddHostedService(_ => service);
        return builder.Build();
    }

    private sealed class SeatsOptions : IValidatableObject
    {
        [Range(1, 9)]
        public int Count { get; set; }

        [Range(typeof(TimeSpan), "00:00:00", "00:01:00", ErrorMessage = "Seats:Pause is between no time and a minute.")]
        public TimeSpan Pause { get; set; }

        [EmailAddress(ErrorMessage = "{0} is no e-mail address.")]
        public string? Owner { get; set; }

        [Required, MinLength(1)]
        public string Row { get; set; } = "A";

        [SecretKey]
        public string? Key { get; set; }

        [Range(0.0, 1.0)]
        public double Share { get; set; }

        public bool AreFree { get; set; }

        public Uri? Map { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (AreFree && Pause > TimeSpan.Zero)
            {
                yield return new("Seats:Pause is for seats that are not free.");
            }
        }
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
