using System.Globalization;

namespace NetflixClone.Storage.State;

/// <summary>What every store does with a grain's state: the ETag is the row's version.</summary>
internal static class GrainStateExtensions
{
    /// <summary>The version that the grain knows; null where it knows of none.</summary>
    public static long? Version<T>(this IGrainState<T> state) => state.ETag is null
        ? null
        : long.TryParse(state.ETag, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1; // not ours: no row has it

    public static bool IsUnfinished<T>(this IGrainState<T> state) => state.State is IUnfinished { IsUnfinished: true };

    /// <summary>Nothing is stored.</summary>
    public static void SetNew<T>(this IGrainState<T> state)
    {
        state.State = Activator.CreateInstance<T>();
        state.ETag = null;
        state.RecordExists = false;
    }

    /// <summary>What is in memory is stored under that version.</summary>
    public static void SetStored<T>(this IGrainState<T> state, long version)
    {
        state.ETag = version.ToString(CultureInfo.InvariantCulture);
        state.RecordExists = true;
    }

    /// <summary>Takes what a row holds.</summary>
    /// <exception cref="StorageException">The payload cannot be read.</exception>
    public static void Take<T>(this IGrainState<T> state, StateKey key, long version, long format, ReadOnlySpan<byte> payload, StateSerializer serializer)
    {
        if (format != StateSerializer.Format)
        {
            throw new StorageException($"The state '{key.Name}' of {key.Grain} is in format {format}, which this version cannot read.");
        }

        state.State = serializer.Deserialize<T>(payload);
        state.SetStored(version);
    }
}
