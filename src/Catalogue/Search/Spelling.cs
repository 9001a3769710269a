namespace NetflixClone.Catalogue.Search;

/// <summary>Whether a typed word is a known one with a single slip.</summary>
internal static class Spelling
{
    /// <summary>Shorter words have too many neighbours to guess among.</summary>
    public const int ShortestGuess = 4;

    /// <summary>
    /// True when one inserted, missing, wrong or swapped letter (optimal string alignment distance 1) lies between what was typed and
    /// the word, or a beginning of the word that was typed so far.
    /// </summary>
    public static bool IsOneSlipFrom(ReadOnlySpan<char> typed, ReadOnlySpan<char> word)
    {
        var same = typed.CommonPrefixLength(word);
        var typedRest = typed[same..];
        var wordRest = word[same..];
        if (typedRest.IsEmpty)
        {
            return false; // a prefix, not a slip
        }

        return wordRest.StartsWith(typedRest[1..])                                         // one letter too many
            || (!wordRest.IsEmpty && wordRest[1..].StartsWith(typedRest[1..]))             // a wrong letter
            || (!wordRest.IsEmpty && wordRest[1..].StartsWith(typedRest))                  // one letter too few
            || (typedRest.Length > 1 && wordRest.Length > 1 && typedRest[0] == wordRest[1] && typedRest[1] == wordRest[0]
                && wordRest[2..].StartsWith(typedRest[2..]));                              // two letters swapped
    }
}
