using System.Collections.Concurrent;
using System.Diagnostics;
using NetflixClone.TestKit.Product;

namespace NetflixClone.EndToEnd.Faults;

[Collection(Site.Collection)]
public sealed class DomainEventTests(Site site)
{
    [Fact]
    public async Task The_example_of_the_documentation_hears_what_happens_on_the_site()
    {
        using var listener = new Listener(site.RabbitMq.Endpoint, "#");
        await listener.Hears("listening");

        using var member = await Member.SignUp(site.Product.Address, "heard@example.org");
        await member.Subscribe("basic");
        using var viewer = await member.AddViewer("Heard");
        var title = site.Crowd.Untouched;
        var playback = await viewer.Start(title);
        await viewer.Rate(title, "love");
        await viewer.Stop(title, playback.Session, playback.Sequence + 1, 12);

        await listener.Hears("user.registered", "heard@example.org");
        await listener.Hears("subscription.activated", "basic");
        await listener.Hears("payment.captured", "amount");
        await listener.Hears("playback.started", $"{viewer.Profile}");
        await listener.Hears("rating.given", $"{viewer.Profile}");
        await listener.Hears("playback.progressed", $"{viewer.Profile}");
    }

    /// <summary>docs/examples/listen.cs, run as it says.</summary>
    private sealed class Listener : IDisposable
    {
        private static readonly TimeSpan Build = TimeSpan.FromMinutes(3); // its first run builds it

        private readonly Process _process;
        private readonly ConcurrentQueue<string> _heard = [];

        public Listener(Uri broker, string types)
        {
            var example = Path.Combine(Repository.Root, "docs", "examples", "listen.cs");
            _process = new() { StartInfo = new("dotnet", ["run", example, broker.OriginalString, types]) { RedirectStandardOutput = true, RedirectStandardError = true } };
            _process.OutputDataReceived += (_, line) => _heard.Enqueue(line.Data ?? "");
            _process.ErrorDataReceived += (_, line) => _heard.Enqueue(line.Data ?? "");
            _process.Start();
            _process.BeginOutputReadLine();
            _process.BeginErrorReadLine();
        }

        public async Task Hears(params string[] words)
        {
            try
            {
                await Eventually.Holds(() => _heard.Any(line => words.All(word => line.Contains(word, StringComparison.Ordinal))), Build);
            }
            catch (TimeoutException)
            {
                throw new TimeoutException($"No line has {string.Join(" and ", words)}:\n{string.Join('\n', _heard)}");
            }
        }

        public void Dispose()
        {
            _process.Kill(entireProcessTree: true);
            _process.Dispose();
        }
    }
}
