using FsCheck;
using FsCheck.Fluent;
using NetflixClone.Grains.Catalogue;
using NetflixClone.Grains.Taste;
using NetflixClone.Grains.Viewers;

namespace NetflixClone.Grains.Tests;

/// <summary>However events are delivered, twice, late or out of order, they take effect as if each had come once.</summary>
public sealed class DeliveryProperties
{
    /// <summary>What viewers do, one event after another, with sequences as their outboxes count them.</summary>
    private static readonly Gen<PlaybackEvent[]> Histories =
        from kinds in Gen.Choose(0, 8).NonEmptyListOf()
        from titles in Gen.Choose(1, 3).ListOf(kinds.Count)
        select AsTold(kinds.Zip(titles).Select((next, index) => Event(index + 1, next.First, The.TitleOf(next.Second))));

    /// <summary>What one viewer says about one title, as often as she likes.</summary>
    private static readonly Gen<List<Rating?>> Opinions = Gen.Elements<Rating?>(Rating.Love, Rating.Up, Rating.Down, null).ListOf();

    /// <summary>A history as a broker may deliver it: at least once and in order, with pieces of it coming again.</summary>
    private static readonly Gen<(PlaybackEvent[] History, PlaybackEvent[] Delivered)> Repeated =
        from history in Histories
        from cuts in Gen.Choose(0, history.Length - 1).Two().ListOf()
        select (history, cuts.Aggregate(history.AsEnumerable(), (delivered, cut) => Repeat([.. delivered], cut.Item1, cut.Item2)).ToArray());

    /// <summary>A history of which some events come only after all others, as dead letters do.</summary>
    private static readonly Gen<(PlaybackEvent[] History, PlaybackEvent[] Delivered)> Late =
        from history in Histories
        from late in Gen.Elements(true, false).ListOf(history.Length)
        let marked = history.Zip(late).ToArray()
        select (history, marked.OrderBy(next => next.Second).Select(next => next.First).ToArray());

    [Fact]
    public void A_taste_is_the_same_though_events_come_again() => Check.QuickThrowOnFailure(Prop.ForAll(
        Repeated.ToArbitrary(), given => Same(Fold(given.Delivered), Fold(given.History))));

    [Fact]
    public void A_taste_takes_each_event_once_though_some_come_late_and_again() => Check.QuickThrowOnFailure(Prop.ForAll(
        Late.ToArbitrary(),
        given =>
        {
            var (took, taste) = (0, new TasteState());
            foreach (var happened in given.Delivered.Concat(given.Delivered))
            {
                var after = taste.Apply(happened);
                took += after == taste ? 0 : 1;
                taste = after;
            }

            return took == given.History.Length && taste.Taken == given.History.Length && taste.Missing.IsEmpty;
        }));

    [Fact]
    public void A_taste_remembers_no_more_missing_events_than_it_may() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 1_000).NonEmptyListOf().ToArbitrary(),
        steps =>
        {
            var (taste, sequence) = (new TasteState(), 0L);
            foreach (var step in steps)
            {
                taste = taste.Apply(Event(sequence += step, 1, The.Title));
            }

            return taste.Missing.Length <= TasteState.MaxMissing && taste.Missing.All(missing => missing < taste.Taken) && taste.Missing.Distinct().Count() == taste.Missing.Length;
        }));

    [Fact]
    public void A_title_counts_each_event_once_though_events_come_again() => Check.QuickThrowOnFailure(Prop.ForAll(
        Repeated.ToArbitrary(),
        given => Count(given.Delivered) == Count(given.History)));

    [Fact]
    public void A_title_counts_events_of_several_viewers_once_however_their_deliveries_interleave() => Check.QuickThrowOnFailure(Prop.ForAll(
        Repeated.Two().ToArbitrary(),
        given =>
        {
            var others = given.Item2.Delivered.Select(happened => happened with { Profile = new(new("0198c0de-0000-7000-8000-00000000dddd")) });
            var interleaved = given.Item1.Delivered.Zip(others).SelectMany(both => new[] { both.First, both.Second });
            var all = interleaved.Concat(given.Item1.Delivered).Concat(others);
            var (one, two) = (Count(given.Item1.History), Count(given.Item2.History));

            return Count(all) == new TitleCounters(one.Plays + two.Plays, one.Finishes + two.Finishes, one.Likes + two.Likes, one.Dislikes + two.Dislikes);
        }));

    [Fact]
    public void A_viewer_is_counted_at_most_once_however_often_she_rates() => Check.QuickThrowOnFailure(Prop.ForAll(
        Opinions.ToArbitrary(),
        opinions =>
        {
            var viewer = opinions.Aggregate(new ViewerState(), (state, rating) =>
                state.RatingOf(The.Title) == rating ? state : state.Rated(The.Title, rating, The.Profile, The.Moment));
            var counters = Count(viewer.Outbox.Waiting);
            var stands = opinions.LastOrDefault();

            return (counters.Likes, counters.Dislikes) == (stands is Rating.Up or Rating.Love ? 1 : 0, stands is Rating.Down ? 1 : 0);
        }));

    private static TasteState Fold(IEnumerable<PlaybackEvent> delivered) => delivered.Aggregate(new TasteState(), (taste, happened) => taste.Apply(happened));

    private static TitleCounters Count(IEnumerable<PlaybackEvent> delivered) =>
        delivered.Aggregate(new TitleState(), (title, happened) => title.Count(happened)).Counters;

    private static bool Same(TasteState one, TasteState other) =>
        one.Taken == other.Taken && one.Missing.SequenceEqual(other.Missing) && one.Interactions.SequenceEqual(other.Interactions) && one.Genres.SequenceEqual(other.Genres);

    /// <summary>After the event at <paramref name="at"/>, goes back to the one at <paramref name="from"/> and delivers from there again.</summary>
    private static IEnumerable<PlaybackEvent> Repeat(PlaybackEvent[] delivered, int at, int from) =>
        delivered.Take(at + 1).Concat(delivered.Skip(Math.Min(at, from)));

    /// <summary>With what each rating replaced, as viewers tell it.</summary>
    private static PlaybackEvent[] AsTold(IEnumerable<PlaybackEvent> happened)
    {
        var ratings = new Dictionary<TitleId, Rating?>();
        return [.. happened.Select(next =>
        {
            if (next is not TitleRated rated)
            {
                return next;
            }

            var before = ratings.GetValueOrDefault(rated.Title);
            ratings[rated.Title] = rated.Rating;
            return rated with { Before = before };
        })];
    }

    private static PlaybackEvent Event(long sequence, int kind, TitleId title)
    {
        var (at, position) = (The.Moment.AddMinutes(sequence), TimeSpan.FromMinutes(10 * kind));
        return kind switch
        {
            0 => new PlaybackStarted(sequence, The.Profile, at, title, The.Playback, position, The.Duration),
            1 => new PlaybackProgressed(sequence, The.Profile, at, title, The.Playback, position, The.Duration),
            2 => new PlaybackStopped(sequence, The.Profile, at, title, The.Playback, position, The.Duration),
            3 => new PlaybackFinished(sequence, The.Profile, at, title, The.Playback),
            4 => new TitleRated(sequence, The.Profile, at, title, Rating.Up),
            5 => new TitleRated(sequence, The.Profile, at, title, Rating.Down),
            6 => new TitleRated(sequence, The.Profile, at, title, null),
            7 => new TitleKept(sequence, The.Profile, at, title, Kept: true),
            _ => new TitleForgotten(sequence, The.Profile, at, title),
        };
    }
}
