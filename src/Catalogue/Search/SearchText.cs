using System.Collections.Frozen;
using System.Text;

namespace NetflixClone.Catalogue.Search;

/// <summary>Brings what people write and what they type into one form: lower case, no diacritics, words apart by one space.</summary>
internal static class SearchText
{
    // The product runs without ICU, where Unicode normalisation does nothing; Latin letters are folded by this list.
    private static readonly FrozenDictionary<char, string> Folded = new (string Letters, string Plain)[]
    {
        ("àáâãäåāăą", "a"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"), ("ĵ", "j"),
        ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņňŋ", "n"), ("òóôõöøōŏő", "o"), ("ŕŗř", "r"), ("śŝşšș", "s"), ("ţťŧț", "t"), ("ùúûüũūŭůűų", "u"),
        ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"), ("æ", "ae"), ("œ", "oe"), ("ß", "ss"), ("þ", "th"), ("ё", "е"),
    }.SelectMany(row => row.Letters.Select(letter => (letter, row.Plain))).ToFrozenDictionary(row => row.letter, row => row.Plain);

    /// <summary>"Steamboat Bill, Jr." becomes "steamboat bill jr", "D.O.A." becomes "doa", "20,000" becomes "20000".</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = char.ToLowerInvariant(text[i]);
            if (Folded.TryGetValue(letter, out var plain))
            {
                folded.Append(plain);
            }
            else if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
            {
                folded.Append(letter);
            }
            else if (!IsInsideWord(text, i) && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>The words of a folded text.</summary>
    public static string[] Words(string folded) => folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A genre's or a word's name in an address: "Science Fiction" becomes "science-fiction".</summary>
    public static string Slug(string name) => Fold(name).Replace(' ', '-');

    private static bool IsInsideWord(string text, int at) => text[at] switch
    {
        '\'' or '’' or '\u0300' or '\u0301' or '\u0308' => true,
        '.' => at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]),
        ',' => at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
        _ => false,
    };
}
