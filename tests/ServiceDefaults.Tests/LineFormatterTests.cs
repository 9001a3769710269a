using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NetflixClone.ServiceDefaults.Logging;
using NetflixClone.TestKit;

namespace NetflixClone.ServiceDefaults.Tests;

public sealed class LineFormatterTests
{
    [Fact]
    public void An_entry_is_one_line_of_time_level_category_and_message()
    {
        Written(LogLevel.Information, "NetflixClone.Grains.ViewerGrain", "Paused").ShouldBe($"12:00:00.000 info  ViewerGrain: Paused{Environment.NewLine}");
    }

    [Theory]
    [InlineData(LogLevel.Debug, " debug ")]
    [InlineData(LogLevel.Warning, " WARN  ")]
    [InlineData(LogLevel.Error, " ERROR ")]
    [InlineData(LogLevel.Critical, " FATAL ")]
    public void The_level_is_a_word_of_one_width(LogLevel level, string word)
    {
        Written(level, "Grain", "Paused").ShouldBe($"12:00:00.000{word}Grain: Paused{Environment.NewLine}");
    }

    [Fact]
    public void An_exception_follows_its_line()
    {
        var failure = new InvalidOperationException("The disk is full.");

        Written(LogLevel.Error, "Grain", "Not stored", failure)
            .ShouldBe($"12:00:00.000 ERROR Grain: Not stored{Environment.NewLine}{failure}{Environment.NewLine}");
    }

    [Fact]
    public void What_a_known_outage_explains_is_left_out()
    {
        var failure = new InvalidOperationException("The viewer could not be activated.", new IOException("The database does not answer."));

        Written(LogLevel.Error, "Grain", "Not activated", failure, new Outage()).ShouldBeEmpty();
        Written(LogLevel.Error, "Grain", "Not activated", new InvalidOperationException("A fault of ours."), new Outage()).ShouldContain("A fault of ours.");
    }

    private static string Written(LogLevel level, string category, string message, Exception? failure = null, params IKnownOutages[] outages)
    {
        var formatter = new LineFormatter(new FakeClock(), outages);
        using var writer = new StringWriter();
        formatter.Write(new LogEntry<string>(level, category, default, message, failure, (state, _) => state), null, writer);
        return writer.ToString();
    }

    private sealed class Outage : IKnownOutages
    {
        public bool Explain(Exception failure) => failure is IOException;
    }
}
