using DashGen.PromQL;

namespace DashGen;

/// <summary>What a source may do for a condition to be met or not: the tree and the catalogue give the levels worth trying.</summary>
/// <param name="rehearsal">What plays them.</param>
/// <param name="condition">The condition.</param>
/// <param name="whole">The expression of the rule that it is a part of.</param>
internal sealed class LevelChoices(Rehearsal rehearsal, Expr condition, Expr whole)
{
    /// <summary>Events per second that are easy to divide.</summary>
    const double Busy = 1000;

    /// <summary>So much that others are a small share of it.</summary>
    const double Much = 1e6;

    /// <summary>The numbers in the condition and in what it reads.</summary>
    readonly EquatableArray<double> _numbers = [.. rehearsal.Rules.Parts(condition).OfType<NumberLiteral>().Select(number => number.Value).Distinct()];

    /// <summary>Those that something must be equal to, or must not be.</summary>
    readonly EquatableArray<double> _exact =
    [
        .. rehearsal.Rules.Parts(condition).OfType<Binary>().Where(binary => binary.Op is BinaryOp.Equal or BinaryOp.NotEqual)
            .SelectMany(binary => new[] { binary.Left, binary.Right }).OfType<NumberLiteral>().Select(number => number.Value).Distinct(),
    ];

    /// <summary>Where values are that must stay within a band: at what their distance is taken from, and half-way between its ends.</summary>
    readonly EquatableArray<double> _middles = [.. Middles([.. rehearsal.Rules.Parts(whole)]).Distinct()];

    /// <summary>Levels worth trying, the most usual first.</summary>
    public List<Level> Usual(Source source)
    {
        var busy = Math.Max(Busy, 4 * _numbers.Where(number => number < 1e9).DefaultIfEmpty().Max()) * rehearsal.Clock.Tick.TotalSeconds;
        if (source.IsDecoy)
        {
            return [source.IsCounter ? Busiest(source, busy) : Level.Of(source.Schema.Maximum ?? 1e6)];
        }

        List<Level> levels = source.Kind switch
        {
            // Where nothing reads the buckets or their sum, it does not matter which of them is busy.
            MetricKind.Histogram => [.. source.Bounds.Take(source.Suffixes.Contains("_bucket") || source.Suffixes.Contains("_sum") ? source.Bounds.Count : 1).Select((_, i) => Level.InBucket(i, source.Bounds.Count, busy)), Level.Nothing(source.Bounds.Count)],
            MetricKind.Counter => [Level.Of(busy), Level.Of(0)],
            _ when source.IsState => States(source),
            _ =>
            [
                .. new[] { 1000.0, 4000, 0 }.Concat(_numbers.Where(number => number > 0).SelectMany(number => new[] { number * 2, number / 2 })).Concat(_exact)
                    .Concat(Range(source.Schema).SelectMany(end => Towards(end).Prepend(end))).Concat(_middles).Distinct()
                    .Where(value => IsPossible(source, value)).Select(Level.Of),
            ],
        };
        return [.. levels, Level.Missing];
    }

    /// <summary>The same, and amounts far from usual for what arithmetic asks for.</summary>
    public List<Level> Extreme(Source source) => source.IsDecoy || source.IsState || source.Kind == MetricKind.Histogram ? Usual(source) :
    [
        .. Usual(source),
        .. new[] { 1, 1e5, 1e7, 1e9, 1e12, -1000, -1e6 }.Concat(Between).Concat(source.IsCounter ? Plenty : []).Distinct().Where(value => source.IsCounter ? value > 0 : IsPossible(source, value)).Select(Level.Of),
    ];

    /// <summary>The same, and moments that are always as long ago: what stays where it is grows old while a case is played.</summary>
    public List<Level> Aging(Source source) => source.IsDecoy || source.Schema.Unit.Dimension != Dimension.Timestamp ? Usual(source) :
    [
        .. _numbers.Where(number => number > 0).SelectMany(number => new[] { number / 2, number * 2, -number * 2, -number / 2, number * 4 }).Prepend(0).Distinct().Select(age => Level.OfAge(age, rehearsal.Clock.Tick)),
        Level.Missing,
    ];

    /// <summary>As much as a number asks for that nobody counts things up to: bytes, each second or in a day.</summary>
    IEnumerable<double> Plenty => _numbers.Where(number => number >= 1e9).SelectMany(number => new[] { number / 60, number, 4 * number * rehearsal.Clock.Tick.TotalSeconds });

    /// <summary>Half-way between the numbers, for what must be above one and below another.</summary>
    IEnumerable<double> Between => _numbers.Order().Zip(_numbers.Order().Skip(1), (low, high) => (low + high) / 2);

    /// <summary>The same, and gauges that grow, fall or go to and fro, for what asks how a value changes, and counters that still count much when they count far less.</summary>
    public List<Level> Moving(Source source) =>
        source.IsDecoy || source.Kind == MetricKind.Histogram ? Usual(source)
        : source.IsCounter ? [.. Usual(source), .. _numbers.Where(number => number is >= 1 and < 1e9).SelectMany(number => new[] { 2 * number, 200 * number }).Select(each => Level.Of(each * rehearsal.Clock.Tick.TotalSeconds))]
        : source.IsState ? [.. Usual(source), .. Swings(States(source))]
        : [.. Usual(source), .. IsPossible(source, Much) ? new[] { Level.Of(Much) } : [], .. Growing(source)];

    /// <summary>Between the usual state and each other one.</summary>
    static IEnumerable<Level> Swings(List<Level> states) =>
        states.Skip(1).Select(other => states[0] with { Growth = other.Amounts[0] - states[0].Amounts[0], Swings = true });

    /// <summary>What cannot fall below 0 falls from so high that it goes on for a whole case.</summary>
    IEnumerable<Level> Growing(Source source)
    {
        var steps = new double[] { 1, 1000 }.Concat(_numbers.Where(number => number != 0).Select(Math.Abs).SelectMany(number => new[] { 2 * number, 2 * number * rehearsal.Clock.Tick.TotalSeconds }));
        if (source.Schema is { Minimum: { } least, Maximum: { } most })
        {
            steps = steps.Append((most - least) / (4 * rehearsal.Clock.Reach));
        }

        return Usual(source).Where(level => !level.IsMissing).Take(2).Append(Level.Of(Much)).Where(level => IsPossible(source, level.Amounts[0])).Distinct()
            .SelectMany(level => steps.Distinct().SelectMany(step => new[] { step, -step }).Select(step => level with { Growth = step }))
            .Where(level => level.Growth > 0 || source.Schema.Minimum is not { } floor || level.Amounts[0] + (2 * level.Growth * rehearsal.Clock.Enough) >= floor)
            .Concat(source.Schema is { Minimum: 0, Maximum: null } ? steps.Distinct().Select(step => Level.Of(4 * step * rehearsal.Clock.Enough) with { Growth = -step }) : []);
    }

    /// <summary>Half-way between an end of what a metric can be and each number.</summary>
    IEnumerable<double> Towards(double end) => _numbers.Where(number => number != 0).Select(number => (end + number) / 2);

    /// <summary>The ends of what a metric is declared to lie in, and its middle.</summary>
    static IEnumerable<double> Range(MetricSchema metric) => metric switch
    {
        { Minimum: { } least, Maximum: { } most } => [(least + most) / 2, least, most],
        { Minimum: { } least and not 0 } => [least],
        { Maximum: { } most } => [most],
        _ => [],
    };

    static IEnumerable<double> Middles(List<Expr> parts)
    {
        var comparisons = parts.OfType<Binary>().Where(binary => binary.Op.IsComparison()).ToList();
        var ends = comparisons.SelectMany(binary => new[] { binary.Left, binary.Right }).OfType<NumberLiteral>().Select(number => number.Value).Distinct().Order().ToList();
        var isBand = comparisons.Exists(binary => binary.Op is BinaryOp.Greater or BinaryOp.GreaterOrEqual) && comparisons.Exists(binary => binary.Op is BinaryOp.Less or BinaryOp.LessOrEqual);
        return parts.OfType<Call>().Where(call => call.Function == Functions.Abs).Select(call => call.Arguments[0].Bare).OfType<Binary>()
            .Where(binary => binary.Op == BinaryOp.Subtract).Select(binary => binary.Right).OfType<NumberLiteral>().Select(number => number.Value)
            .Concat(isBand ? ends.Zip(ends.Skip(1), (low, high) => (low + high) / 2) : []);
    }

    static bool IsPossible(Source source, double value) => value >= (source.Schema.Minimum ?? double.MinValue) && value <= (source.Schema.Maximum ?? double.MaxValue);

    static List<Level> States(Source source)
    {
        var lowest = (int)(source.Schema.Minimum ?? 0);
        var codes = Enumerable.Range(lowest, (int)(source.Schema.Maximum ?? 1) - lowest + 1).Select(code => Level.Of(code));
        return [.. source.IsUsuallyHigh ? codes.Reverse() : codes];
    }

    static Level Busiest(Source source, double busy) =>
        source.Kind == MetricKind.Histogram ? Level.InBucket(0, source.Bounds.Count, busy) : Level.Of(busy);
}
