using Microsoft.Extensions.Diagnostics.HealthChecks;
using NetflixClone.Catalogue;
using NetflixClone.Catalogue.Search;
using NetflixClone.Grains.Catalogue;
using NetflixClone.ServiceDefaults;

namespace NetflixClone.Api.Titles;

/// <summary>The catalogue of this process, in memory. Every question names the highest maturity that may be answered with.</summary>
internal sealed class Library(ITitleStore store) : BeforeStart, IHealthCheck
{
    private readonly TitleVersions _versions = new();
    private volatile TitleIndex? _index;

    public int Count => Index.Titles.Length;

    public IReadOnlyList<Title> All => Index.Titles;

    /// <summary>Another one for any other catalogue, and for code that finds other things in it.</summary>
    public string Version { get; private set; } = "";

    private TitleIndex Index => _index ?? throw new InvalidOperationException("The catalogue is not loaded yet.");

    /// <summary>Another one when the title's facts are others, or the code that draws it.</summary>
    public string VersionOf(Title title) => _versions.Of(title);

    public Title? Find(TitleId id, Maturity upTo) => Suitable(Index.Find(id), upTo);

    public Title? Find(TitleName name, Maturity upTo) => Suitable(name.Id is { } id ? Index.Find(id) : Index.Find(name.Slug), upTo);

    public SearchResult Search(string query, Maturity upTo, int limit) => Index.Search(query, upTo, limit);

    public IReadOnlyList<GenreCount> Genres(Maturity upTo) => Index.Genres(upTo);

    /// <summary>A genre and its titles by name; null when there is none that may be shown.</summary>
    public (GenreCount Genre, IReadOnlyList<Title> Titles)? Genre(string slug, Maturity upTo) =>
        Index.Genres(upTo).FirstOrDefault(genre => genre.Slug == slug) is { } genre ? (genre, Index.InGenre(slug, upTo)) : null;

    public bool HasGenre(string slug) => Index.Genres(Maturity.Age18).Any(genre => genre.Slug == slug);

    public override async Task StartingAsync(CancellationToken cancellationToken)
    {
        var index = TitleIndex.Build((await store.LoadAllAsync(cancellationToken)).Select(stored => stored.Title));
        Version = TitleVersions.OfAll(index.Titles);
        _index = index;
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_index is { Titles.Length: > 0 and var count }
            ? HealthCheckResult.Healthy($"{count} titles.")
            : HealthCheckResult.Unhealthy("The catalogue is empty."));

    private static Title? Suitable(Title? title, Maturity upTo) => title?.Maturity <= upTo ? title : null;
}
