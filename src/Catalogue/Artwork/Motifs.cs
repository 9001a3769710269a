using System.Collections.Frozen;

namespace NetflixClone.Catalogue.Artwork;

/// <summary>Every motif by the name that the catalogue calls it.</summary>
internal static class Motifs
{
    private static readonly FrozenDictionary<string, Motif> ByName =
        new[] { NatureMotifs.All, PlaceMotifs.All, MachineMotifs.All, ThingMotifs.All, CreatureMotifs.All }
            .SelectMany(table => table).ToFrozenDictionary(row => row.Name, row => row.Motif, StringComparer.Ordinal);

    /// <summary>The names that a catalogue may use.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The motif of that name; a star for one that nobody has drawn yet.</summary>
    public static Motif Named(string name) => ByName.GetValueOrDefault(name) ?? ByName["star"];
}
