using System.Globalization;

namespace NetflixClone.Recommendations;

/// <summary>Reads the simulated viewers that a first model is trained from. They are drawn by chance, not recorded from people.</summary>
/// <remarks>The format is told in demo/viewers/README.md.</remarks>
public static class SimulatedViewers
{
    /// <summary>Each viewer's interactions, oldest first.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="items">The titles there are; what was done with others is left out.</param>
    /// <param name="newest">The moment at which the file's time ends.</param>
    /// <exception cref="FormatException">The text is not in the format; the message says where.</exception>
    public static IReadOnlyList<IReadOnlyList<Interaction>> Parse(TextReader reader, ItemIndex items, DateTimeOffset newest)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(items);
        var titles = new List<int?>();
        var viewers = new List<Interaction[]>();
        var section = "";
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.StartsWith('#') || string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                switch (section, line)
                {
                    case ("", "titles") or ("titles", "viewers"):
                        section = line;
                        break;
                    case ("titles", _):
                        titles.Add(items.TryFind(Guid.Parse(line), out var item) ? item : null);
                        break;
                    case ("viewers", _):
                        viewers.Add([.. Deeds(line, titles, newest)]);
                        break;
                    default:
                        throw new FormatException($"\"{line}\" stands before \"titles\".");
                }
            }
            catch (Exception wrong) when (wrong is FormatException or OverflowException or ArgumentException)
            {
                throw new FormatException($"Simulated viewers, line {number}: {wrong.Message}", wrong);
            }
        }

        return viewers;
    }

    private static IEnumerable<Interaction> Deeds(string line, List<int?> titles, DateTimeOffset newest)
    {
        foreach (var deed in line.Split(' '))
        {
            var letter = deed.AsSpan().IndexOfAnyExceptInRange('0', '9');
            if (letter < 1)
            {
                throw new FormatException($"\"{deed}\" is not a title's number, a letter and hours.");
            }

            var percent = deed.IndexOf('%', StringComparison.Ordinal);
            var title = Number(deed.AsSpan(0, letter));
            var hours = Number(deed.AsSpan(Math.Max(letter, percent) + 1));
            var fraction = percent < 0 ? 0 : Number(deed.AsSpan(letter + 1, percent - letter - 1)) / 100f;
            if (title >= titles.Count)
            {
                throw new FormatException($"\"{deed}\" names title {title}, but there are {titles.Count}.");
            }

            var kind = Kind(deed[letter]);
            if (titles[title] is { } item)
            {
                yield return new(item, kind, newest - TimeSpan.FromHours(hours), fraction);
            }
        }
    }

    private static InteractionKind Kind(char letter) => letter switch
    {
        'S' => InteractionKind.Started,
        'P' => InteractionKind.Progressed,
        'F' => InteractionKind.Finished,
        'A' => InteractionKind.Abandoned,
        'H' => InteractionKind.Loved,
        'U' => InteractionKind.Liked,
        'D' => InteractionKind.Disliked,
        'L' => InteractionKind.AddedToList,
        'R' => InteractionKind.RemovedFromList,
        _ => throw new FormatException($"'{letter}' is not the letter of a deed."),
    };

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
