namespace NetflixClone.Recommendations;

/// <summary>A viewer's history reduced to which titles were watched in which order.</summary>
internal static class Visits
{
    /// <summary>Each watched title once, where it was first watched, oldest first.</summary>
    public static List<Interaction> First(IReadOnlyList<Interaction> history)
    {
        var seen = new HashSet<int>();
        return [.. history.Where(happened => happened.Watched && seen.Add(happened.Item))];
    }

    /// <summary>Each watched title once, where it was last watched, latest first, without those the viewer turned against.</summary>
    public static int[] Recent(IReadOnlyList<Interaction> history, IEnumerable<Signal> signals)
    {
        var seen = signals.Where(signal => signal.Preference <= 0).Select(signal => signal.Item).ToHashSet();
        return [.. history.Reverse().Where(happened => happened.Watched && seen.Add(happened.Item)).Select(happened => happened.Item)];
    }
}
