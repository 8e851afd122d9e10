namespace DashGen;

/// <summary>One of the ways in which the sources of an alert can be put together from levels worth trying.</summary>
/// <param name="profile">What each source does.</param>
/// <param name="places">The place of each of these levels among those of its source; the most usual one is at 0.</param>
internal sealed class Choice(EquatableArray<Level> profile, int[] places)
{
    readonly int[] _places = places;

    /// <summary>The busiest bucket of each histogram; -1 for other sources.</summary>
    readonly int[] _peaks = [.. profile.Select(level => level.Amounts.Count < 2 ? -1 : level.Amounts.AsSpan().IndexOf(level.Amounts.Max()))];

    /// <summary>What each source does.</summary>
    public EquatableArray<Level> Profile { get; } = profile;

    /// <summary>How many sources are missing.</summary>
    public int Missing { get; } = profile.Count(level => level.IsMissing);

    /// <summary>How far it is from the most usual choice.</summary>
    int Cost { get; } = places.Sum();

    /// <summary>Whether there are no more choices than so many.</summary>
    public static bool AreFew(List<List<Level>> levels, int most) => levels.Aggregate(1L, (all, some) => Math.Min(all * some.Count, most + 1L)) <= most;

    /// <summary>Every choice, the most usual first.</summary>
    public static List<Choice> All(List<List<Level>> levels) =>
        Of(levels, levels.Aggregate<List<Level>, IEnumerable<int[]>>([[]], (all, some) => all.SelectMany(one => Enumerable.Range(0, some.Count).Select(int[] (place) => [.. one, place]))));

    /// <summary>What stands for all choices where they are too many to be tried: all sources do alike, or one does something by itself.</summary>
    public static List<Choice> Some(List<List<Level>> levels)
    {
        var most = Enumerable.Range(0, levels.Max(some => some.Count)).ToList();
        return Of(
            levels,
            most.Select(place => levels.Select(some => Math.Min(place, some.Count - 1)).ToArray())
                .Concat(levels.SelectMany((own, source) => Enumerable.Range(1, own.Count - 1).Select(place => levels.Select((_, other) => other == source ? place : 0).ToArray())))
                .DistinctBy(places => string.Join(',', places)));
    }

    static List<Choice> Of(List<List<Level>> levels, IEnumerable<int[]> choices) =>
        [.. choices.Select(places => new Choice([.. places.Select((place, source) => levels[source][place])], places))];

    /// <summary>Quiet choices with others, those first that differ in the fewest sources and are the most usual.</summary>
    public static IEnumerable<(EquatableArray<Level> Quiet, EquatableArray<Level> Other)> Nearest(List<Choice> quiet, List<Choice> others) => quiet
        .SelectMany(one => others.Where(other => other != one).Select(other => (Quiet: one, Other: other)))
        .OrderBy(pair => pair.Quiet.Apart(pair.Other))
        .Select(pair => (pair.Quiet.Profile, pair.Other.Profile));

    /// <summary>How far another choice is away: by missing sources, then by those that differ, by buckets, and by how unusual both are.</summary>
    long Apart(Choice other)
    {
        var (differing, buckets) = (0L, 0L);
        for (var i = 0; i < _places.Length; i++)
        {
            differing += _places[i] != other._places[i] ? 1 : 0;
            buckets += _peaks[i] < 0 || other._peaks[i] < 0 ? 0 : Math.Abs(_peaks[i] - other._peaks[i]);
        }

        return ((Missing + other.Missing) * (1L << 48)) + (differing << 40) + (buckets << 20) + Cost + other.Cost;
    }
}
