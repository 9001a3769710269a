using System.Globalization;
using System.Text;
using NetflixClone.Storage.Sqlite;
using Orleans.Storage;

namespace NetflixClone.Storage.State;

/// <summary>Which state of which grain: the key of a row in <c>grain_state</c>.</summary>
internal readonly record struct StateKey(GrainId Grain, string Name)
{
    /// <summary>What a writer is told who did not know the latest version.</summary>
    public InconsistentStateException Stale(long? stored, long? known) => new(
        $"The state '{Name}' of {Grain} was written by somebody else.",
        stored?.ToString(CultureInfo.InvariantCulture),
        known?.ToString(CultureInfo.InvariantCulture));

    public byte[] TypeBytes => Grain.Type.AsSpan().ToArray();

    public byte[] KeyBytes => Grain.Key.AsSpan().ToArray();

    public byte[] NameBytes => Encoding.UTF8.GetBytes(Name);

    /// <summary>Binds it to the parameters 1, 2 and 3.</summary>
    public NativeStatement BindTo(NativeStatement statement) => statement
        .BindText(1, Grain.Type.AsSpan())
        .BindText(2, Grain.Key.AsSpan())
        .Bind(3, Name);

    /// <summary>The version that is stored, null for none.</summary>
    public long? StoredVersion(NativeConnection connection)
    {
        var versions = BindTo(connection.Prepared("SELECT version FROM grain_state WHERE grain_type = ?1 AND grain_key = ?2 AND name = ?3"))
            .Rows(row => row.Number(0));
        return versions is [var version] ? version : null;
    }
}
