using System.Globalization;
using NetflixClone.Bench.Frame;
using NetflixClone.Bench.Scale.Capacity;

namespace NetflixClone.Bench.Scale;

/// <summary>Days of one size.</summary>
internal sealed class Played
{
    private readonly List<Day> _days = [];

    /// <summary>Of all days together: what one leaves to the collector, another pays.</summary>
    public double MicrosecondsAnEvent => Spent.TotalMicroseconds / _days.Sum(day => day.Tally.All);

    public TimeSpan Spent => Sum(day => day.Spent);

    public TimeSpan Predicted(Costs costs) => Sum(day => costs.Predict(day.Tally));

    public void Add(Day day) => _days.Add(day);

    public void Note() => Report.Note(string.Create(
        CultureInfo.InvariantCulture,
        $"{_days.Sum(day => day.Tally.Looks)} looks, {_days.Sum(day => day.Tally.Starts)} playbacks, {_days.Sum(day => day.Tally.Heartbeats)} heartbeats, "
        + $"{_days.Sum(day => day.Tally.Meanings)} events in {Spent.TotalSeconds:0.0} s of processor, us an event on each day: "
        + $"{string.Join(' ', _days.Select(day => (day.Spent.TotalMicroseconds / day.Tally.All).ToString("0.0", CultureInfo.InvariantCulture)))}; "
        + $"{_days.Max(day => day.Peak)} watched at once; activations: {_days.Max(day => day.Activations.Premiere)} at the premiere, {_days.Max(day => day.Activations.Night)} in the night"));

    private TimeSpan Sum(Func<Day, TimeSpan> of) => _days.Aggregate(TimeSpan.Zero, (sum, day) => sum + of(day));
}
