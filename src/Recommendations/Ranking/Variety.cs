namespace NetflixClone.Recommendations;

/// <summary>Picks good titles that are not all alike (maximal marginal relevance, Carbonell and Goldstein 1998).</summary>
internal static class Variety
{
    /// <summary>A title exactly like one picked before loses this part of the best score.</summary>
    private const float Penalty = 0.2f;

    /// <summary>So many times what is asked for is looked at; a title further down is not worth the variety.</summary>
    private const int PoolFactor = 3;

    /// <param name="ranked">Best first.</param>
    /// <param name="count">At most so many are picked.</param>
    /// <param name="score">The score of a title.</param>
    /// <param name="similarity">How alike two titles are, 0 to 1.</param>
    public static IReadOnlyList<int> Pick(IEnumerable<int> ranked, int count, Func<int, float> score, Func<int, int, float> similarity)
    {
        var pool = ranked.Take(PoolFactor * count).Select(item => (Item: item, Score: score(item), Alike: 0f)).ToList();
        var penalty = pool.Count > 0 ? Penalty * MathF.Abs(pool[0].Score) : 0;
        var picked = new List<int>();
        while (picked.Count < count && pool.Count > 0)
        {
            var best = pool.MaxBy(candidate => candidate.Score - (penalty * candidate.Alike));
            pool.Remove(best);
            picked.Add(best.Item);
            for (var i = 0; i < pool.Count; i++)
            {
                pool[i] = pool[i] with { Alike = MathF.Max(pool[i].Alike, similarity(pool[i].Item, best.Item)) };
            }
        }

        return picked;
    }
}
