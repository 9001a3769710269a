using System.Globalization;

namespace NetflixClone.Recommendations.Tests;

/// <summary>MovieLens 1M: in the leave-one-out split of "Neural Collaborative Filtering", and in time order as SASRec reads it.</summary>
internal static class MovieLens
{
    public const string Place = "shared/data/movielens";
    public const int Items = 3706;
    public const int OrderedItems = 3416;

    private static readonly string? Folder = Find(AppContext.BaseDirectory);

    public static bool IsPresent => Folder is not null;

    /// <summary>The split's training part: the films each viewer rated, the held-out one excepted; a rating of any height is an interaction.</summary>
    public static Signal[][] Train()
    {
        var viewers = new List<List<Signal>>();
        foreach (var line in Lines("ml-1m-ncf/ml-1m.train.user_item_rating.tsv"))
        {
            var tab = line.IndexOf('\t');
            var viewer = Number(line.AsSpan(0, tab));
            while (viewers.Count <= viewer)
            {
                viewers.Add([]);
            }

            viewers[viewer].Add(new(Number(line.AsSpan(tab + 1, line.IndexOf('\t', tab + 1) - tab - 1)), 1, 1, Familiarity.Settled));
        }

        return [.. viewers.Select(viewer => viewer.ToArray())];
    }

    /// <summary>One row a viewer of the split: the held-out film first, then the 99 it is ranked against.</summary>
    public static int[][] Candidates() =>
    [
        .. Lines("ml-1m-ncf/ml-1m.test.negative").Select(line =>
        {
            var fields = line.Split('\t');
            var heldOut = fields[0][(fields[0].IndexOf(',', StringComparison.Ordinal) + 1)..^1];
            return fields.Skip(1).Prepend(heldOut).Select(field => Number(field)).ToArray();
        }),
    ];

    /// <summary>All films of each viewer in the order in which they were rated; there are no times.</summary>
    public static int[][] Ordered() =>
    [
        .. Lines("ml-1m-sasrec/ml-1m.txt")
            .Select(line => line.Split(' '))
            .GroupBy(fields => fields[0], fields => Number(fields[1]) - 1)
            .Select(viewer => viewer.ToArray()),
    ];

    private static IEnumerable<string> Lines(string file) => File.ReadLines(Path.Combine(Folder!, file));

    private static int Number(ReadOnlySpan<char> text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string? Find(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(Path.Combine(folder, Place)))
            {
                return Path.Combine(folder, Place);
            }
        }

        return null;
    }
}
