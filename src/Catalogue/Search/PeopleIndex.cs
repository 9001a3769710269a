namespace NetflixClone.Catalogue.Search;

/// <summary>Everybody who directed or played, and in which titles.</summary>
internal sealed class PeopleIndex
{
    private readonly ImmutableArray<(string Name, ImmutableArray<Title> Titles)> _people;
    private readonly WordIndex _words;

    public PeopleIndex(ImmutableArray<Title> titles)
    {
        _people =
        [
            .. titles.SelectMany(title => Of(title).Distinct(StringComparer.Ordinal).Select(name => (Name: name, Title: title)))
                .GroupBy(row => row.Name, row => row.Title, StringComparer.Ordinal)
                .Select(group => (group.Key, group.ToImmutableArray())),
        ];

        var words = new WordIndex.Builder();
        for (var i = 0; i < _people.Length; i++)
        {
            words.Add(i, Field.Person, _people[i].Name);
        }

        _words = words.Build();
    }

    public static IEnumerable<string> Of(Title title) => title.Directors.Concat(title.Cast.Select(member => member.Name));

    public ImmutableArray<PersonCount> Search(IReadOnlyList<TypedWord> typed, Maturity upTo, int limit)
    {
        var scores = Ranking.OfAll(typed, _words, _people.Length);
        return
        [
            .. Enumerable.Range(0, _people.Length).Where(person => scores[person] > 0)
                .Select(person => (Score: scores[person], Counted: new PersonCount(_people[person].Name, _people[person].Titles.Count(title => title.Maturity <= upTo))))
                .Where(person => person.Counted.Count > 0)
                .OrderByDescending(person => person.Score).ThenByDescending(person => person.Counted.Count).ThenBy(person => person.Counted.Name, StringComparer.Ordinal)
                .Take(limit).Select(person => person.Counted),
        ];
    }
}
