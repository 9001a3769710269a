using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using NetflixClone.Catalogue;
using NetflixClone.Catalogue.Demo;
using NetflixClone.Grains;
using NetflixClone.Grains.Catalogue;
using NetflixClone.Media;
using NetflixClone.ServiceDefaults;

namespace NetflixClone.Silo;

/// <summary>Titles of a file, and one clip that plays for all of them.</summary>
internal static class DemoContent
{
    public static IServiceCollection AddDemoContent(this IServiceCollection services)
    {
        services.AddValidatedOptions<DemoOptions>(DemoOptions.Section).Validate(demo => Directory.Exists(demo.Clip), "Demo:Clip is not a folder.");
        services.AddSingleton<ITitleStore, TitlesOfFile>();
        return services.AddSingleton<IMediaSource>(provider => new DemoMediaSource(provider.GetRequiredService<IOptions<DemoOptions>>().Value.Clip));
    }

    /// <summary>Reads the file when the first title is asked for, and once.</summary>
    private sealed class TitlesOfFile(IOptions<DemoOptions> options) : ITitleStore
    {
        private readonly Lazy<Task<DemoTitleStore>> _store = new(() => DemoTitleStore.OpenAsync(options.Value.Catalogue));

        public async Task<ImmutableArray<StoredTitle>> LoadAllAsync(CancellationToken cancellation = default) =>
            await (await _store.Value).LoadAllAsync(cancellation);

        public async Task<StoredTitle?> FindAsync(TitleId id, CancellationToken cancellation = default) =>
            await (await _store.Value).FindAsync(id, cancellation);

        public async Task<UpsertOutcome> UpsertAsync(Title title, long expectedVersion, CancellationToken cancellation = default) =>
            await (await _store.Value).UpsertAsync(title, expectedVersion, cancellation);
    }
}
