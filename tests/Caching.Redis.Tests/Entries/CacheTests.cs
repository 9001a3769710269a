using System.Diagnostics.Metrics;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NetflixClone.TestKit;

namespace NetflixClone.Caching.Redis.Tests.Entries;

public sealed class CacheTests : IDisposable
{
    private static readonly CacheKey Key = new("poster", "v1", "1");

    private readonly FakeClock _clock = new();
    private readonly CacheOptions _options = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private int _loads;

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task What_was_made_is_not_made_again()
    {
        var cache = NewCache();
        await cache.GetAsync(Key, Load("drawn"));

        var again = await cache.GetAsync(Key, Load("drawn again"));

        Text(again).ShouldBe("drawn");
        _loads.ShouldBe(1);
    }

    [Fact]
    public async Task Another_version_of_the_source_is_made_anew()
    {
        var cache = NewCache();
        await cache.GetAsync(Key, Load("old"));

        var changed = await cache.GetAsync(Key with { Version = "v2" }, Load("new"));

        Text(changed).ShouldBe("new");
    }

    [Fact]
    public async Task However_many_ask_at_once_it_is_made_once()
    {
        var cache = NewCache();
        var made = new TaskCompletionSource<ReadOnlyMemory<byte>>();
        var asking = Enumerable.Range(0, 100).Select(_ => cache.GetAsync(Key, LoadWhen(made)).AsTask()).ToList();

        made.SetResult(Bytes("drawn"));
        var answers = await Task.WhenAll(asking);

        answers.ShouldAllBe(answer => Text(answer) == "drawn");
        _loads.ShouldBe(1);
    }

    [Fact]
    public async Task A_failure_reaches_all_who_wait_and_is_not_kept()
    {
        var cache = NewCache();
        var made = new TaskCompletionSource<ReadOnlyMemory<byte>>();
        var asking = Enumerable.Range(0, 10).Select(_ => cache.GetAsync(Key, LoadWhen(made)).AsTask()).ToList();

        made.SetException(new FormatException("no ink"));

        foreach (var asked in asking)
        {
            (await Should.ThrowAsync<FormatException>(asked)).Message.ShouldBe("no ink");
        }

        Text(await cache.GetAsync(Key, Load("drawn"))).ShouldBe("drawn");
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_others_waiting()
    {
        var cache = NewCache();
        var made = new TaskCompletionSource<ReadOnlyMemory<byte>>();
        using var patience = new CancellationTokenSource();
        var first = cache.GetAsync(Key, LoadWhen(made)).AsTask();
        var second = cache.GetAsync(Key, LoadWhen(made), patience.Token).AsTask();

        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(second);
        made.SetResult(Bytes("drawn"));

        Text(await first).ShouldBe("drawn");
    }

    [Fact]
    public async Task What_is_too_large_is_not_kept()
    {
        _options.MaxEntryKilobytes = 1;
        var cache = NewCache();
        await cache.GetAsync(Key, Load(new string('x', 1025)));

        await cache.GetAsync(Key, Load("drawn again"));

        _loads.ShouldBe(2);
    }

    [Fact]
    public async Task What_has_expired_is_made_anew()
    {
        var cache = NewCache();
        await cache.GetAsync(Key, Load("drawn"));

        _clock.Advance(_options.Lifetime);

        Text(await cache.GetAsync(Key, Load("drawn again"))).ShouldBe("drawn again");
    }

    [Fact]
    public async Task What_is_kept_and_cannot_be_read_is_made_anew()
    {
        var cache = NewCache();
        var json = (JsonTypeInfo<int>)JsonTypeInfo.CreateJsonTypeInfo<int>(new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() });
        await cache.GetAsync(Key, Load("no number"));

        var number = await cache.GetAsync(Key, json, () => new(7));

        number.ShouldBe(7);
    }

    [Fact]
    public void Memory_is_bounded_and_what_was_asked_for_lately_stays()
    {
        var near = new NearStore(1_000_000, _clock);
        near.Set(Key, new byte[1000], TimeSpan.FromHours(1));
        for (var i = 0; i < 10_000; i++)
        {
            near.Set(new("poster", "v1", $"other {i}"), new byte[1000], TimeSpan.FromHours(1));
            near.TryGet(Key, out _).ShouldBeTrue();
        }

        near.Bytes.ShouldBeLessThanOrEqualTo(1_002_000);
        near.TryGet(new("poster", "v1", "other 0"), out _).ShouldBeFalse();
    }

    private Cache NewCache() => new(Options.Create(_options), new(_services.GetRequiredService<IMeterFactory>()), _clock, shared: null);

    private Func<ValueTask<ReadOnlyMemory<byte>>> Load(string text) => () =>
    {
        _loads++;
        return new(Bytes(text));
    };

    private Func<ValueTask<ReadOnlyMemory<byte>>> LoadWhen(TaskCompletionSource<ReadOnlyMemory<byte>> made) => () =>
    {
        _loads++;
        return new(made.Task);
    };

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
