using System.Net.Http.Headers;

namespace NetflixClone.TestKit.Product;

/// <summary>A chosen profile with its access token: who plays, rates and keeps.</summary>
public sealed class Viewer : IDisposable
{
    private readonly HttpClient _http;

    internal Viewer(Uri server, Guid profile, string token)
    {
        Profile = profile;
        Token = token;
        _http = new HttpClient { BaseAddress = server };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>The profile's id.</summary>
    public Guid Profile { get; }

    /// <summary>The access token that carries the profile.</summary>
    public string Token { get; }

    /// <summary>So many titles that the profile may watch, or all there are.</summary>
    public async Task<IReadOnlyList<CardAnswer>> Titles(int atLeast)
    {
        var titles = new Dictionary<Guid, CardAnswer>();
        foreach (var genre in (await _http.Get<GenresAnswer>("/api/v1/genres")).Genres)
        {
            for (var (offset, total) = (0, genre.Count); offset < total && titles.Count < atLeast;)
            {
                var part = await _http.Get<GenreAnswer>($"/api/v1/genres/{genre.Slug}?offset={offset}&limit=50");
                foreach (var card in part.Cards)
                {
                    titles[card.Id] = card;
                }

                offset += part.Cards.Count;
                total = part.Cards.Count > 0 ? part.Total : 0;
            }
        }

        return [.. titles.Values];
    }

    /// <summary>One title, as it stands for this profile.</summary>
    public Task<CardAnswer> Title(Guid title) => _http.Get<CardAnswer>($"/api/v1/titles/{title}");

    /// <summary>What the profile began and has not finished.</summary>
    public async Task<IReadOnlyList<CardAnswer>> ContinueWatching() => (await _http.Get<CardsAnswer>("/api/v1/me/continue-watching")).Cards;

    /// <summary>What the profile keeps for later.</summary>
    public async Task<IReadOnlyList<CardAnswer>> List() => (await _http.Get<CardsAnswer>("/api/v1/me/list")).Cards;

    /// <summary>What the model offers.</summary>
    public async Task<IReadOnlyList<RowAnswer>> Recommendations() => (await _http.Get<RowsAnswer>("/api/v1/me/recommendations")).Rows;

    /// <summary>Presses play.</summary>
    public Task<PlaybackAnswer> Start(Guid title) => _http.Post<PlaybackAnswer>($"/api/v1/me/playback/{title}/start", new { });

    /// <summary>Says where a playback stands; positions in seconds.</summary>
    public Task<ProgressAnswer> Report(Guid title, Guid session, long sequence, double position) =>
        _http.Post<ProgressAnswer>($"/api/v1/me/playback/{title}/progress", new { session, sequence, position, state = "playing" });

    /// <summary>Leaves the player at a position, in seconds.</summary>
    public Task Stop(Guid title, Guid session, long sequence, double position) =>
        _http.Post($"/api/v1/me/playback/{title}/stop", new { session, sequence, position });

    /// <summary>Gives a rating: love, up or down.</summary>
    public Task Rate(Guid title, string rating) => _http.Put($"/api/v1/me/ratings/{title}", new { rating });

    /// <summary>Puts a title on the list, or takes it off.</summary>
    public Task Keep(Guid title, bool kept) => kept ? _http.Put($"/api/v1/me/list/{title}", null) : _http.Delete($"/api/v1/me/list/{title}");

    /// <summary>Puts a title on the list or takes it off, and gives back whatever was answered within a time.</summary>
    /// <exception cref="OperationCanceledException">Nothing was answered within it.</exception>
    public async Task<HttpResponseMessage> TryKeep(Guid title, bool kept, TimeSpan within)
    {
        using var limit = new CancellationTokenSource(within);
        using var request = new HttpRequestMessage(kept ? HttpMethod.Put : HttpMethod.Delete, $"/api/v1/me/list/{title}");
        return await _http.SendAsync(request, limit.Token);
    }

    /// <summary>Opens a socket that hears of changes to this profile.</summary>
    public async Task<LiveSocket> Listen(LiveSocket.Message heard)
    {
        var ticket = await _http.Post<TicketAnswer>("/api/v1/live/tickets", new { });
        return await LiveSocket.Connect(_http.BaseAddress!, ticket.Ticket, heard);
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();
}
