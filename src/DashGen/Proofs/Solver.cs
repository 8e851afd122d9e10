using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>
/// Chooses what sources do so that a condition is met, or just not met. The tree and the catalogue give the levels worth trying
/// (bucket after bucket, state after state, around every number in the expression); the evaluator tells what they come to; and on
/// the way from a quiet choice to one that fires, bisection finds where the condition turns.
/// </summary>
/// <param name="rehearsal">What plays the choices.</param>
/// <param name="condition">The condition.</param>
/// <param name="whole">The expression of the rule that it is a part of.</param>
internal sealed class Solver(Rehearsal rehearsal, Expr condition, Expr whole)
{
    /// <summary>Events per second that are easy to divide.</summary>
    const double Busy = 1000;

    /// <summary>How far beside the turning point the cases run.</summary>
    const double Margin = 0.05;

    /// <summary>How near the turning point has to be known, as a share of the way there.</summary>
    const double Precision = 0.001;

    /// <summary>A turning point nearer than this to the quiet choice is at the quiet choice.</summary>
    const double Least = 1e-9;

    /// <summary>How many choices are tried before the condition counts as one that cannot be solved.</summary>
    const int Patience = 20_000;

    /// <summary>Among how many choices changes are looked for: each may follow each.</summary>
    const int Changing = 1000;

    /// <summary>How many changes are tried.</summary>
    const int Changes = 5000;

    /// <summary>How many pairs of a quiet choice and one that fires are looked at.</summary>
    const int Pairs = 40;

    Clock Clock => rehearsal.Clock;

    readonly EquatableArray<Source> _sources = rehearsal.Sources;

    /// <summary>The numbers in the condition and in what it reads.</summary>
    readonly EquatableArray<double> _numbers = [.. rehearsal.Rules.Parts(condition).OfType<NumberLiteral>().Select(number => number.Value).Distinct()];

    /// <summary>Those that something must be equal to, or must not be.</summary>
    readonly EquatableArray<double> _exact =
    [
        .. rehearsal.Rules.Parts(condition).OfType<Binary>().Where(binary => binary.Op is BinaryOp.Equal or BinaryOp.NotEqual)
            .SelectMany(binary => new[] { binary.Left, binary.Right }).OfType<NumberLiteral>().Select(number => number.Value).Distinct(),
    ];

    /// <summary>Whether the condition is met by a state of things; otherwise only a change meets it.</summary>
    bool _isSteady;

    /// <summary>What the sources do; null where nothing that was tried fires, or nothing is quiet.</summary>
    /// <param name="isForPage">Whether only what is quiet and what fires counts, and not where the condition turns.</param>
    public Regime? Solve(bool isForPage = false) => Solve(Levels, withChanges: true) switch
    {
        null => Solve(Extremes, withChanges: false) ?? Solve(Moving, withChanges: true),

        // Silence of series that are not there says little where amounts far from usual are silent too. As time goes by, an age turns by itself.
        { } regime when (isForPage || !ReadsTime) && regime.Quiet.Zip(regime.Strong).Any(pair => pair.First.IsMissing && !pair.Second.IsMissing) => Solve(Extremes, withChanges: false) ?? regime,
        { } regime => regime,
    };

    bool ReadsTime => rehearsal.Rules.Parts(condition).OfType<Call>().Any(call => call.Function == Functions.Time);

    Regime? Solve(Func<Source, List<Level>> levelsOf, bool withChanges)
    {
        List<List<Level>> levels = [.. _sources.Select(levelsOf)];
        if (levels.Aggregate(1L, (all, some) => all * some.Count) > Patience)
        {
            return null;
        }

        var (all, quiet, firing) = (Choice.All(levels), new List<Choice>(), new List<Choice>());
        foreach (var choice in all)
        {
            var run = rehearsal.Play(choice.Profile);
            if (rehearsal.IsMet(condition, run))
            {
                firing.Add(choice);
            }
            else if (ReferenceEquals(condition, whole) || !rehearsal.IsMet(whole, run))
            {
                quiet.Add(choice);
            }
        }

        var pairs = Choice.Nearest(quiet, firing);
        _isSteady = pairs.Any();
        if (!_isSteady)
        {
            // Conditions that compare now with before are met by a change only.
            pairs = withChanges && all.Count <= Changing ? Choice.Nearest(quiet.FindAll(one => one.Missing == 0), all).Take(Changes).Where(pair => Fires(pair.Quiet, pair.Other)) : [];
        }

        Regime? first = null;
        foreach (var (before, after) in pairs.Take(Pairs))
        {
            var (regime, turn) = Between(before, after);
            if (turn is > 0.0005 and < 0.95)
            {
                return regime;
            }

            first ??= regime;
        }

        return first;
    }

    (Regime Regime, double Turn) Between(EquatableArray<Level> quiet, EquatableArray<Level> firing)
    {
        if (quiet.Zip(firing).Select((pair, i) => (pair, i)).Any(at => at.pair.First != at.pair.Second && (_sources[at.i].IsState || at.pair.First.IsMissing || at.pair.Second.IsMissing)))
        {
            return (new Regime(quiet, firing, firing) { JustBelow = OtherState(quiet, firing) }, 0.5);
        }

        double low = 0, high = 1;
        while (high - low > Math.Max(high * Precision, Least))
        {
            var middle = (low + high) / 2;
            EquatableArray<Level> mixed = [.. quiet.Select((level, i) => Mix(level, firing[i], (from, to) => from + ((to - from) * middle)))];
            (low, high) = (_isSteady ? IsMetBy(mixed) : Fires(quiet, mixed)) ? (low, middle) : (middle, high);
        }

        var above = Mix(quiet, firing, Math.Min(1, high * (1 + Margin)), isAway: true);
        var below = Mix(quiet, firing, high * (1 - Margin), isAway: false);
        return (new Regime(quiet, above, Stronger(4)) { JustBelow = below == quiet ? null : below, Milder = [.. new[] { 3, 2, 1.5, 1.2 }.Select(Stronger).Distinct()] }, high);

        EquatableArray<Level> Stronger(double times) => Mix(quiet, firing, Math.Min(1, high * times), isAway: true);
    }

    /// <summary>A state that is neither the quiet nor the firing one, and is quiet too.</summary>
    EquatableArray<Level>? OtherState(EquatableArray<Level> quiet, EquatableArray<Level> firing)
    {
        for (var i = 0; i < _sources.Count; i++)
        {
            if (!_sources[i].IsState || quiet[i] == firing[i])
            {
                continue;
            }

            foreach (var level in Levels(_sources[i]).Where(level => !level.IsMissing && level != quiet[i] && level != firing[i]))
            {
                EquatableArray<Level> other = [.. quiet.Select((usual, at) => at == i ? level : usual)];
                if (!rehearsal.IsMet(whole, other))
                {
                    return other;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// A choice between two, in numbers as short as leave it where it is. What is counted is counted in whole numbers, away from the quiet
    /// choice or towards it.
    /// </summary>
    EquatableArray<Level> Mix(EquatableArray<Level> quiet, EquatableArray<Level> firing, double share, bool isAway) => [.. quiet.Select((level, i) => Mix(level, firing[i], (from, to) =>
    {
        var mixed = Short(from + ((to - from) * share), Math.Abs(to - from) * share);
        return !_sources[i].IsCounter ? mixed : isAway == to > from ? Math.Ceiling(mixed) : Math.Floor(mixed);
    }))];

    static Level Mix(Level quiet, Level firing, Func<double, double, double> mix) =>
        quiet == firing ? quiet : new Level([.. quiet.Amounts.Zip(firing.Amounts, (from, to) => from == to ? from : mix(from, to))])
        {
            Growth = quiet.Growth == firing.Growth ? quiet.Growth : mix(quiet.Growth, firing.Growth),
            Swings = firing.Swings,
        };

    /// <summary>The nearest number with no more digits than half a percent of a distance shows.</summary>
    static double Short(double value, double distance)
    {
        var digits = (int)Math.Ceiling(-Math.Log10(distance / 200));
        var scale = Math.Pow(10, Math.Abs(digits));
        return digits > 0 ? Math.Round(value * scale) / scale : Math.Round(value / scale) * scale;
    }

    bool IsMetBy(EquatableArray<Level> profile) => rehearsal.IsMet(condition, profile);

    /// <summary>A choice that makes the condition hold when things have been otherwise before; null where none does.</summary>
    public EquatableArray<Level>? After(EquatableArray<Level> before) =>
        _sources.Select(Levels).Aggregate<List<Level>, IEnumerable<EquatableArray<Level>>>(
            [[]], (all, levels) => all.SelectMany(one => levels.Where(level => !level.IsMissing).Select(level => new EquatableArray<Level>([.. one, level]))))
            .Take(100).Select(after => (EquatableArray<Level>?)after).FirstOrDefault(after => after is { } one && one != before && Fires(before, one));

    /// <summary>Whether the condition holds for long enough after a change.</summary>
    bool Fires(EquatableArray<Level> before, EquatableArray<Level> after) =>
        rehearsal.FirstFiring([new Phase(before, Clock.Reach), new Phase(after, Clock.Reach + Clock.Hold + 1)], new AlertingRule("", condition) { For = Clock.Tick * Clock.Hold }) is not null;

    /// <summary>Levels worth trying, the most usual first.</summary>
    List<Level> Levels(Source source)
    {
        var busy = Math.Max(Busy, 4 * _numbers.Where(number => number < 1e9).DefaultIfEmpty().Max()) * Clock.Tick.TotalSeconds;
        if (source.IsDecoy)
        {
            return [source.IsCounter ? Usual(source, busy) : Level.Of(source.Schema.Maximum ?? 1e6)];
        }

        List<Level> levels = source.Schema.Kind switch
        {
            // Where nothing reads the buckets, it does not matter which of them is busy.
            MetricKind.Histogram => [.. source.Bounds.Take(source.Suffixes.Contains("_bucket") ? source.Bounds.Count : 1).Select((_, i) => Level.InBucket(i, source.Bounds.Count, busy)), Level.Nothing(source.Bounds.Count)],
            MetricKind.Counter => [Level.Of(busy), Level.Of(0)],
            _ when source.IsState => States(source),
            _ =>
            [
                .. new[] { 1000.0, 4000, 0 }.Concat(_numbers.Where(number => number > 0).SelectMany(number => new[] { number * 2, number / 2 })).Concat(_exact).Distinct()
                    .Where(value => IsPossible(source, value)).Select(Level.Of),
            ],
        };
        return [.. levels, Level.Missing];
    }

    /// <summary>The same, and amounts far from usual for what arithmetic asks for.</summary>
    List<Level> Extremes(Source source) => source.IsDecoy || source.IsState || source.Schema.Kind == MetricKind.Histogram ? Levels(source) :
    [
        .. Levels(source),
        .. new[] { 1, 1e5, 1e7, 1e9, -1000, -1e6 }.Where(value => source.IsCounter ? value > 0 : IsPossible(source, value)).Select(Level.Of),
    ];

    /// <summary>The same, and gauges that grow, fall or go to and fro, for what asks how a value changes.</summary>
    List<Level> Moving(Source source) =>
        source.IsDecoy || source.IsCounter ? Levels(source)
        : source.IsState ? [.. Levels(source), .. Swings(States(source))]
        : [.. Levels(source), .. Growing(source)];

    /// <summary>Between the usual state and each other one.</summary>
    static IEnumerable<Level> Swings(List<Level> states) =>
        states.Skip(1).Select(other => states[0] with { Growth = other.Amounts[0] - states[0].Amounts[0], Swings = true });

    IEnumerable<Level> Growing(Source source)
    {
        var steps = new double[] { 1, 1000 }.Concat(_numbers.Where(number => number != 0).Select(Math.Abs).SelectMany(number => new[] { 2 * number, 2 * number * Clock.Tick.TotalSeconds }));
        if (source.Schema is { Minimum: { } least, Maximum: { } most })
        {
            steps = steps.Append((most - least) / (4 * Clock.Reach));
        }

        return Levels(source).Where(level => !level.IsMissing).Take(2).Append(Level.Of(1e6)).Where(level => IsPossible(source, level.Amounts[0])).Distinct()
            .SelectMany(level => steps.Distinct().SelectMany(step => new[] { step, -step }).Select(step => level with { Growth = step }));
    }

    static bool IsPossible(Source source, double value) => value >= (source.Schema.Minimum ?? double.MinValue) && value <= (source.Schema.Maximum ?? double.MaxValue);

    static List<Level> States(Source source)
    {
        var lowest = (int)(source.Schema.Minimum ?? 0);
        var codes = Enumerable.Range(lowest, (int)(source.Schema.Maximum ?? 1) - lowest + 1).Select(code => Level.Of(code));
        return [.. source.IsUsuallyHigh ? codes.Reverse() : codes];
    }

    static Level Usual(Source source, double busy) =>
        source.Schema.Kind == MetricKind.Histogram ? Level.InBucket(0, source.Bounds.Count, busy) : Level.Of(busy);
}
