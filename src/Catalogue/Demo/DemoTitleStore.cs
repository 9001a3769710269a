namespace NetflixClone.Catalogue.Demo;

/// <summary>The titles of a catalogue file. Changes live in memory; the file stays as it is.</summary>
public sealed class DemoTitleStore : ITitleStore
{
    private readonly Lock _lock = new();
    private ImmutableDictionary<TitleId, StoredTitle> _titles;

    /// <summary>A store that starts with these titles, each at version 1.</summary>
    public DemoTitleStore(IEnumerable<Title> titles) => _titles = titles.ToImmutableDictionary(title => title.Id, title => new StoredTitle(title, 1));

    /// <summary>Reads the file and starts with what it holds.</summary>
    /// <exception cref="CatalogueFormatException">The file is not a catalogue.</exception>
    public static async Task<DemoTitleStore> OpenAsync(string path, CancellationToken cancellation = default) =>
        new(await CatalogueReader.ReadAsync(path, cancellation));

    /// <inheritdoc />
    public Task<ImmutableArray<StoredTitle>> LoadAllAsync(CancellationToken cancellation = default) =>
        Task.FromResult(_titles.Values.ToImmutableArray());

    /// <inheritdoc />
    public Task<StoredTitle?> FindAsync(TitleId id, CancellationToken cancellation = default) =>
        Task.FromResult(_titles.GetValueOrDefault(id));

    /// <inheritdoc />
    public Task<UpsertOutcome> UpsertAsync(Title title, long expectedVersion, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(title);
        lock (_lock)
        {
            var current = _titles.GetValueOrDefault(title.Id)?.Version ?? 0;
            var slugTaken = _titles.Values.Any(other => other.Title.Slug == title.Slug && other.Title.Id != title.Id);
            if (current != expectedVersion || slugTaken)
            {
                return Task.FromResult<UpsertOutcome>(new UpsertOutcome.Conflict(current));
            }

            _titles = _titles.SetItem(title.Id, new StoredTitle(title, current + 1));
            return Task.FromResult<UpsertOutcome>(new UpsertOutcome.Stored(current + 1));
        }
    }
}
