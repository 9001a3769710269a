namespace NetflixClone.Catalogue.Search;

/// <summary>Which items hold which words: a sorted vocabulary, searched by word, by beginning, or by a word with one slip in it.</summary>
internal sealed class WordIndex
{
    private readonly string[] _words;
    private readonly Posting[][] _postings;

    private WordIndex(string[] words, Posting[][] postings) => (_words, _postings) = (words, postings);

    /// <summary>Whether anything holds the word, or one that begins with it.</summary>
    public bool Holds(string word) => First(word) is var first && first < _words.Length && _words[first].StartsWith(word, StringComparison.Ordinal);

    /// <summary>Raises, for every item that holds the word, its score to what the word is worth there.</summary>
    public void Score(TypedWord typed, Span<int> scores)
    {
        for (var next = First(typed.Text); next < _words.Length && _words[next].StartsWith(typed.Text, StringComparison.Ordinal); next++)
        {
            Raise(scores, next, _words[next].Length == typed.Text.Length ? Closeness.Exact : Closeness.Beginning);
        }

        if (!typed.IsKnown && typed.Text.Length >= Spelling.ShortestGuess)
        {
            for (var word = 0; word < _words.Length; word++)
            {
                if (Spelling.IsOneSlipFrom(typed.Text, _words[word]))
                {
                    Raise(scores, word, Closeness.Slip);
                }
            }
        }
    }

    /// <summary>Where the words that begin so are, or would be.</summary>
    private int First(string beginning) => Array.BinarySearch(_words, beginning, StringComparer.Ordinal) is var at && at < 0 ? ~at : at;

    private void Raise(Span<int> scores, int word, Closeness closeness)
    {
        foreach (var (item, field) in _postings[word])
        {
            scores[item] = Math.Max(scores[item], Worth(field, closeness));
        }
    }

    private static int Worth(Field field, Closeness closeness) => (field, closeness) switch
    {
        (Field.Name, Closeness.Exact) => 100,
        (Field.Name, Closeness.Beginning) => 80,
        (Field.Name, _) => 50,
        (Field.OriginalName, Closeness.Exact) => 90,
        (Field.OriginalName, Closeness.Beginning) => 72,
        (Field.OriginalName, _) => 45,
        (Field.Person, Closeness.Exact) => 60,
        (Field.Person, Closeness.Beginning) => 48,
        (Field.Person, _) => 30,
        (Field.Genre, Closeness.Exact) => 40,
        (Field.Genre, Closeness.Beginning) => 28,
        (Field.Genre, _) => 15,
        (Field.Year, Closeness.Exact) => 36,
        _ => 10,
    };

    private enum Closeness { Exact, Beginning, Slip }

    private readonly record struct Posting(int Item, Field Field);

    /// <summary>Collects words, then builds the index once.</summary>
    internal sealed class Builder
    {
        private readonly Dictionary<string, HashSet<Posting>> _words = new(StringComparer.Ordinal);

        public void Add(int item, Field field, string text)
        {
            foreach (var word in SearchText.Words(SearchText.Fold(text)))
            {
                (_words.TryGetValue(word, out var postings) ? postings : _words[word] = []).Add(new Posting(item, field));
            }
        }

        public WordIndex Build()
        {
            var sorted = _words.OrderBy(row => row.Key, StringComparer.Ordinal).ToArray();
            return new WordIndex([.. sorted.Select(row => row.Key)], [.. sorted.Select(row => row.Value.ToArray())]);
        }
    }
}

/// <summary>A word of a query.</summary>
/// <param name="Text">As it was typed, folded.</param>
/// <param name="IsKnown">Whether it stands so, or as a beginning, anywhere in the catalogue: then it is no slip for another.</param>
internal readonly record struct TypedWord(string Text, bool IsKnown);

/// <summary>Where in a title a word stands.</summary>
internal enum Field { Name, OriginalName, Person, Genre, Year }
