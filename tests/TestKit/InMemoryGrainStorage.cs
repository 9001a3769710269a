using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Orleans.Storage;

namespace NetflixClone.TestKit;

/// <summary>Keeps the states of grains as JSON in memory, with versions, as a database would.</summary>
public sealed class InMemoryGrainStorage(JsonSerializerOptions? options = null) : IGrainStorage
{
    private readonly ConcurrentDictionary<(GrainId, string), (string Json, int Version)> _stored = new();
    private readonly JsonSerializerOptions _options = options ?? JsonSerializerOptions.Default;
    private int _writes;

    /// <summary>Runs before every operation; a test makes it wait or throw.</summary>
    public Func<GrainId, string, Task> Before { get; set; } = static (_, _) => Task.CompletedTask;

    /// <summary>How many writes have succeeded.</summary>
    public int Writes => Volatile.Read(ref _writes);

    /// <summary>What is stored of a grain under a name, as JSON, or null.</summary>
    public string? Stored(GrainId grain, string stateName) => _stored.TryGetValue((grain, stateName), out var found) ? found.Json : null;

    /// <summary>Replaces what is stored, as another process would.</summary>
    public void Replace(GrainId grain, string stateName, string json) =>
        _stored.AddOrUpdate((grain, stateName), (json, 1), (_, old) => (json, old.Version + 1));

    /// <inheritdoc/>
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await Before(grainId, stateName);
        grainState.RecordExists = _stored.TryGetValue((grainId, stateName), out var found);
        grainState.ETag = grainState.RecordExists ? ETag(found.Version) : null;
        grainState.State = grainState.RecordExists ? JsonSerializer.Deserialize<T>(found.Json, _options)! : Activator.CreateInstance<T>();
    }

    /// <inheritdoc/>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var json = JsonSerializer.Serialize(grainState.State, _options);
        await Before(grainId, stateName);
        var stored = _stored.AddOrUpdate(
            (grainId, stateName),
            _ => grainState.ETag is null ? (json, 1) : throw Stale(grainState, null),
            (_, old) => grainState.ETag == ETag(old.Version) ? (json, old.Version + 1) : throw Stale(grainState, ETag(old.Version)));
        grainState.ETag = ETag(stored.Version);
        grainState.RecordExists = true;
        Interlocked.Increment(ref _writes);
    }

    /// <inheritdoc/>
    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await Before(grainId, stateName);
        if (_stored.TryGetValue((grainId, stateName), out var found)
            && (grainState.ETag != ETag(found.Version) || !_stored.TryRemove(new((grainId, stateName), found))))
        {
            throw Stale(grainState, ETag(found.Version));
        }

        grainState.ETag = null;
        grainState.RecordExists = false;
        grainState.State = Activator.CreateInstance<T>();
    }

    private static string ETag(int version) => version.ToString(CultureInfo.InvariantCulture);

    private static InconsistentStateException Stale<T>(IGrainState<T> grainState, string? stored) =>
        new("Someone else has written the state since it was read.", stored, grainState.ETag);
}
