using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NetflixClone.ServiceDefaults;
using NetflixClone.Streaming.Broker;

namespace NetflixClone.Streaming.DeadLetters;

/// <summary>The server's command line for dead letters: <c>dead-letters list</c> and <c>dead-letters replay</c>, each with <c>--max N</c> and settings.</summary>
public sealed class DeadLetterCommand(string provider, TextWriter output, TextWriter errors)
{
    /// <summary>The first argument.</summary>
    public const string Name = "dead-letters";

    private const int Most = 1_000;

    private const string Usage = """
        dead-letters list   [--max N] [--RabbitMq:Endpoint ADDRESS]   show the oldest dead letters, and leave them where they are
        dead-letters replay [--max N] [--RabbitMq:Endpoint ADDRESS]   send the oldest ones back to the queues of their streams
        """;

    /// <summary>Does what the arguments after the name say.</summary>
    /// <returns>The exit code: 0, or 1 with a sentence among the errors.</returns>
    public async Task<int> RunAsync(string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Contains("--help"))
        {
            await output.WriteLineAsync(Usage);
            return 0;
        }

        Func<DeadLetterQueue, int, Task>? act = arguments switch
        {
            ["list", ..] => List,
            ["replay", ..] => Replay,
            _ => null,
        };
        if (act is null)
        {
            await errors.WriteLineAsync(Usage);
            return 1;
        }

        try
        {
            var configuration = new ConfigurationBuilder()
                .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true).AddEnvironmentVariables().AddCommandLine([.. arguments.Skip(1)]).Build();
            var queue = new DeadLetterQueue(Options(configuration), provider);
            await act(queue, int.Parse(configuration["max"] ?? $"{Most}", NumberStyles.None, CultureInfo.InvariantCulture));
            return 0;
        }
        catch (OptionsValidationException failure)
        {
            await errors.WriteLineAsync("A setting is wrong. " + string.Join(' ', failure.Failures));
        }
        catch (FormatException)
        {
            await errors.WriteLineAsync("--max needs a number, and each other argument a value.");
        }
        catch (Exception failure) when (failure is BrokerUnavailableException or DeadLettersRefusedException)
        {
            await errors.WriteLineAsync(failure.Message);
        }

        return 1;
    }

    private async Task List(DeadLetterQueue queue, int most)
    {
        var letters = await queue.ListAsync(most);
        foreach (var letter in letters)
        {
            await output.WriteLineAsync(Harmless(string.Create(
                CultureInfo.InvariantCulture,
                $"{letter.At:yyyy-MM-dd HH:mm:ss}  {letter.Stream ?? "no stream"}  {letter.EventType}  {letter.Reason} ({Counted(letter.Deliveries, "delivery", "deliveries")}): {letter.Detail}")));
            await output.WriteLineAsync("    " + Harmless(letter.Body));
        }

        await output.WriteLineAsync(Counted(letters.Count, "dead letter", "dead letters"));
    }

    private async Task Replay(DeadLetterQueue queue, int most)
    {
        var (sent, kept) = await queue.ReplayAsync(most);
        await output.WriteLineAsync($"{Counted(sent, "dead letter was", "dead letters were")} sent back");
        if (kept > 0)
        {
            await output.WriteLineAsync($"{Counted(kept, "stays: it does", "stay: they do")} not say to which stream {(kept == 1 ? "it belongs" : "they belong")}");
        }
    }

    private static string Counted(long count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    /// <summary>A text on one line, without what a terminal would obey: whoever wrote a message may not move the cursor of who reads it.</summary>
    private static string Harmless(string text) => string.Concat(text.Select(character =>
        char.IsControl(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}")
            : character.ToString()));

    private static RabbitMqOptions Options(IConfiguration configuration)
    {
        var services = new ServiceCollection().AddSingleton(configuration);
        services.AddValidatedOptions<RabbitMqOptions>(RabbitMqOptions.Section);
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<RabbitMqOptions>>().Value;
    }
}
