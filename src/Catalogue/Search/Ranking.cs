namespace NetflixClone.Catalogue.Search;

/// <summary>How well items answer a query of several words.</summary>
internal static class Ranking
{
    /// <summary>The mean worth of the typed words in each item; 0 where one of them is missing.</summary>
    public static int[] OfAll(IReadOnlyList<TypedWord> typed, WordIndex words, int items)
    {
        var total = new int[items];
        var ofWord = new int[items];
        for (var i = 0; i < typed.Count; i++)
        {
            Array.Clear(ofWord);
            words.Score(typed[i], ofWord);
            for (var item = 0; item < items; item++)
            {
                total[item] = ofWord[item] > 0 && (i == 0 || total[item] > 0) ? total[item] + ofWord[item] : 0;
            }
        }

        for (var item = 0; item < items; item++)
        {
            total[item] = (total[item] + typed.Count - 1) / typed.Count;
        }

        return total;
    }

    /// <summary>What a title gains when the query is its name, begins it, or stands in it as typed.</summary>
    public static int OfPhrase(string typed, string name) =>
        name == typed || WithoutArticle(name) == WithoutArticle(typed) ? 1_000
        : name.StartsWith(typed, StringComparison.Ordinal) || WithoutArticle(name).StartsWith(typed, StringComparison.Ordinal) ? 400
        : $" {name}".Contains($" {typed}", StringComparison.Ordinal) ? 200
        : 0;

    /// <summary>"the kid" becomes "kid": for sorting, and because nobody types the article.</summary>
    public static string WithoutArticle(string folded) =>
        folded.IndexOf(' ', StringComparison.Ordinal) is var end && end > 0 && IsArticle(folded[..end]) ? folded[(end + 1)..] : folded;

    /// <summary>Whether a query can do without this word.</summary>
    public static bool IsArticle(string word) => word is "the" or "a" or "an" or "le" or "la" or "les" or "l" or "der" or "die" or "das" or "un" or "une";
}
