using NetflixClone.TestKit.Product;
using NetflixClone.TestKit.Services;

namespace NetflixClone.Bench.Playback;

/// <summary>A running product with members who all watch something: Premium allows four screens an account, so four viewers each.</summary>
internal sealed class Audience : IAsyncDisposable
{
    private const int ViewersEach = 4;

    private readonly TemporaryFolder _data = new();
    private readonly List<Member> _members = [];
    private readonly List<Watching> _watching = [];
    private Backing? _backing;
    private ProductProcess? _product;

    /// <summary>Everyone who watches.</summary>
    public IReadOnlyList<Watching> Viewers => _watching;

    /// <summary>Where the product listens.</summary>
    public Uri Server => _product!.Address;

    /// <summary>Starts the product, embedded or on services, and lets that many viewers press play.</summary>
    public static async Task<Audience> Gather(int viewers, bool onServices)
    {
        var audience = new Audience();
        audience._backing = onServices ? await Backing.StartAsync() : null;
        audience._product = await ProductProcess.Start(audience._data.Path, [.. ProductSettings.UnderLoad, .. audience._backing?.Settings ?? []]);
        var members = Enumerable.Range(0, viewers / ViewersEach);
        await Parallel.ForEachAsync(members, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (member, _) => await audience.Join(member));
        return audience;
    }

    public async ValueTask DisposeAsync()
    {
        _watching.ForEach(watching => watching.Viewer.Dispose());
        _members.ForEach(member => member.Dispose());
        if (_product is not null)
        {
            await _product.DisposeAsync();
        }

        if (_backing is not null)
        {
            await _backing.DisposeAsync();
        }

        _data.Dispose();
    }

    private async Task Join(int number)
    {
        var member = await Member.SignUp(Server, $"member{number}@example.org");
        await member.Subscribe("premium");
        for (var profile = 0; profile < ViewersEach; profile++)
        {
            var viewer = await member.AddViewer($"Viewer {profile}");
            var titles = await viewer.Titles(atLeast: 1);
            var title = titles[number % titles.Count].Id;
            var watching = new Watching(viewer, title, await viewer.Start(title));
            lock (_watching)
            {
                _watching.Add(watching);
            }
        }

        lock (_members)
        {
            _members.Add(member);
        }
    }
}
