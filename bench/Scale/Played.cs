using System.Globalization;
using NetflixClone.Bench.Frame;
using NetflixClone.Bench.Scale.Capacity;

namespace NetflixClone.Bench.Scale;

/// <summary>Days of one size.</summary>
internal sealed class Played
{
    private readonly List<Day> _days = [];

    /// <summary>Of all days together: what one leaves to the collector, another pays.</summary>
    public double MicrosecondsAnEvent => Sum(day => day.SpentWatching).TotalMicroseconds / _days.Sum(day => day.Tally.OfWatching);

    /// <summary>Of the premieres: a profile's grain begins, is asked and ends.</summary>
    public double MicrosecondsALook => Sum(day => day.SpentLooking).TotalMicroseconds / _days.Sum(day => day.Tally.LooksOfPremiere);

    public TimeSpan Spent => Sum(day => day.Spent);

    public TimeSpan Predicted(Costs costs) => Sum(day => costs.Predict(day.Tally));

    /// <summary>How many.</summary>
    public int Days => _days.Count;

    public void Add(Day day) => _days.Add(day);

    public void Note() => Report.Note(string.Create(
        CultureInfo.InvariantCulture,
        $"{_days.Sum(day => day.Tally.Looks + day.Tally.LooksOfPremiere)} looks, {_days.Sum(day => day.Tally.Starts)} playbacks, {_days.Sum(day => day.Tally.Heartbeats)} heartbeats, "
        + $"{_days.Sum(day => day.Tally.Meanings)} events in {Spent.TotalSeconds:0.0} s of processor, us an event on each day: "
        + $"{string.Join(' ', _days.Select(day => (day.SpentWatching.TotalMicroseconds / day.Tally.OfWatching).ToString("0.0", CultureInfo.InvariantCulture)))}; "
        + $"{_days.Max(day => day.Peak)} watched at once; activations: {_days.Max(day => day.Activations.Premiere)} at the premiere, {_days.Max(day => day.Activations.Night)} in the night"));

    private TimeSpan Sum(Func<Day, TimeSpan> of) => _days.Aggregate(TimeSpan.Zero, (sum, day) => sum + of(day));
}
