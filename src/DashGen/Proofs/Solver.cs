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
    /// <summary>How far beside the turning point the cases run.</summary>
    const double Margin = 0.05;

    /// <summary>How near the turning point has to be known, as a share of the way there.</summary>
    const double Precision = 0.001;

    /// <summary>A turning point nearer than this to the quiet choice is at the quiet choice.</summary>
    const double Least = 1e-9;

    /// <summary>A turning point nearer than this, as a share of the way, says nothing of what something is compared with.</summary>
    const double AtOnce = 0.0005;

    /// <summary>Of more choices than this only some are tried.</summary>
    const int Patience = 20_000;

    /// <summary>Among how many choices changes are looked for: each may follow each.</summary>
    const int Changing = 1000;

    /// <summary>How many changes are tried.</summary>
    const int Changes = 5000;

    /// <summary>How many ticks all changes that are tried may look back together.</summary>
    const int ChangingTicks = 5_000_000;

    /// <summary>How many pairs of a quiet choice and one that fires are looked at.</summary>
    const int Pairs = 40;

    /// <summary>Whether a target's own series may be there while it is down, as they never are: that tells why nothing else is found.</summary>
    public bool TakesDeadPages { init => _possible = new(rehearsal.Sources) { TakesDeadPages = value }; }

    /// <summary>Whether it asks both whether a target is up and for what that exposes.</summary>
    public bool AsksOfTargets => _possible.AsksOfTargets;

    /// <summary>Whether it is met by something, and nothing that was tried is quiet.</summary>
    public bool IsNeverQuiet { get; private set; }

    Clock Clock => rehearsal.Clock;

    readonly EquatableArray<Source> _sources = rehearsal.Sources;

    readonly Possible _possible = new(rehearsal.Sources);

    readonly LevelChoices _levels = new(rehearsal, condition, whole);

    /// <summary>Whether the condition is met by a state of things; otherwise only a change meets it.</summary>
    bool _isSteady;

    /// <summary>What the sources do; null where nothing that was tried fires, or nothing is quiet.</summary>
    public Regime? Solve() => (ReadsTime ? Solve(_levels.Aging, withChanges: false) : null) ?? SolveStill();

    /// <summary>What turns one part of the condition while the others hold; null where nothing that was tried does.</summary>
    /// <param name="others">The others, and which of them must not be met.</param>
    public Regime? Turning(EquatableArray<(Expr Part, bool IsNot)> others)
    {
        return Solve(_levels.Usual, withChanges: false, Hold) ?? Solve(_levels.Extreme, withChanges: false, Hold);

        bool Hold(EquatableArray<Level> profile) => others.All(other => rehearsal.IsMet(other.Part, profile) != other.IsNot);
    }

    Regime? SolveStill() => Solve(_levels.Usual, withChanges: true) switch
    {
        null => Solve(_levels.Extreme, withChanges: false) ?? Solve(_levels.Moving, withChanges: true),

        // Silence of series that are not there says little where amounts far from usual are silent too. As time goes by, an age turns by itself.
        { } regime when (Clock.IsOfPage || !ReadsTime) && regime.IsQuietByAbsence => Solve(_levels.Extreme, withChanges: false) ?? regime,

        // Growth out of nothing is more than any number of times as much as before.
        { TurnsAtOnce: true } regime when !_isSteady && Solve(_levels.Moving, withChanges: true) is { TurnsAtOnce: false, IsQuietByAbsence: false } better => better,
        { } regime => regime,
    };

    /// <summary>Whether the whole expression is met by all states of things and all movements of gauges in which every series is there; of what is always 1 only that tells.</summary>
    public bool IsAlwaysMet()
    {
        List<List<Level>> levels = [.. _sources.Select(source => _levels.Moving(source).FindAll(level => !level.IsMissing || source.Kind == MetricKind.Info))];
        return Choice.AreFew(levels, Patience) && Choice.All(levels).TrueForAll(choice => !_possible.Is(choice.Profile) || rehearsal.IsMet(whole, choice.Profile));
    }

    /// <summary>Whether the condition asks for the time.</summary>
    public bool ReadsTime => rehearsal.Rules.Parts(condition).OfType<Call>().Any(call => call.Function == Functions.Time);

    /// <param name="levelsOf">What each source may do.</param>
    /// <param name="withChanges">Whether a change will do where no state of things meets the condition.</param>
    /// <param name="isQuiet">What must be true of a quiet choice besides.</param>
    Regime? Solve(Func<Source, List<Level>> levelsOf, bool withChanges, Func<EquatableArray<Level>, bool>? isQuiet = null)
    {
        List<List<Level>> levels = [.. _sources.Select(levelsOf)];
        var (all, quiet, firing) = (Choice.AreFew(levels, Patience) ? Choice.All(levels) : Choice.Some(levels), new List<Choice>(), new List<Choice>());
        foreach (var choice in all.Where(choice => _possible.Is(choice.Profile)))
        {
            var run = rehearsal.Play(choice.Profile);
            if (rehearsal.IsMet(condition, run))
            {
                firing.Add(choice);
            }
            else if ((ReferenceEquals(condition, whole) || !rehearsal.IsMet(whole, run)) && !run.IsRefused(Clock.Reach) && isQuiet?.Invoke(choice.Profile) != false)
            {
                // What Prometheus refuses to evaluate is silent as well, and nothing that anybody wants.
                quiet.Add(choice);
            }
        }

        IsNeverQuiet |= quiet.Count == 0 && firing.Count > 0;
        var pairs = Choice.Nearest(quiet, firing);
        _isSteady = pairs.Any();
        if (!_isSteady)
        {
            // Conditions that compare now with before are met by a change only.
            pairs = withChanges && all.Count <= Changing ? Choice.Nearest(quiet.FindAll(one => one.Missing == 0), all.FindAll(one => _possible.Is(one.Profile))).Take(Math.Min(Changes, ChangingTicks / Clock.Reach)).Where(pair => Fires(pair.Quiet, pair.Other)) : [];
        }

        Regime? first = null;
        foreach (var (before, after) in pairs.Take(Pairs))
        {
            var (regime, turn) = Between(before, after);

            // A threshold that is near to one of the two shows more than that a series is there.
            if (first is { IsQuietByAbsence: false } && regime.IsQuietByAbsence && (!_isSteady || (IsMetBy(first.JustAbove) && IsMetBy(first.Strong))))
            {
                return first;
            }

            if (turn is > AtOnce and < 0.95)
            {
                return regime;
            }

            first ??= regime with { TurnsAtOnce = turn <= AtOnce };
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

        // Where anything at all is trouble, four times as little says nothing of what trouble is like.
        EquatableArray<Level> Stronger(double times) => high > Least ? Mix(quiet, firing, Math.Min(1, high * times), isAway: true) : firing;
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

            foreach (var level in _levels.Usual(_sources[i]).Where(level => !level.IsMissing && level != quiet[i] && level != firing[i]))
            {
                EquatableArray<Level> other = [.. quiet.Select((usual, at) => at == i ? level : usual)];
                if (_possible.Is(other) && !rehearsal.IsMet(whole, other))
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
            KeepsAge = firing.KeepsAge,
        };

    /// <summary>The nearest number with no more digits than half a percent of a distance shows.</summary>
    static double Short(double value, double distance)
    {
        var digits = (int)Math.Ceiling(-Math.Log10(distance / 200));
        var scale = Math.Pow(10, Math.Abs(digits));
        return digits > 0 ? Math.Round(value * scale) / scale : Math.Round(value / scale) * scale;
    }

    bool IsMetBy(EquatableArray<Level> profile) => rehearsal.IsMet(condition, profile);

    /// <summary>A choice that makes the condition hold when things have been otherwise before; what it does not read stays as it was. Null where none does.</summary>
    public EquatableArray<Level>? After(EquatableArray<Level> before)
    {
        var read = rehearsal.Rules.Sources(condition).Select(selector => selector.Name).ToHashSet();
        return _sources.Select((source, i) => source.Names.Any(read.Contains) ? _levels.Usual(source).FindAll(level => !level.IsMissing || before[i].IsMissing) : [before[i]])
            .Aggregate<List<Level>, IEnumerable<EquatableArray<Level>>>([[]], (all, levels) => all.SelectMany(one => levels.Select(level => new EquatableArray<Level>([.. one, level]))))
            .Take(100).Select(after => (EquatableArray<Level>?)after).FirstOrDefault(after => after is { } one && one != before && _possible.Is(one) && Fires(before, one));
    }

    /// <summary>Whether the condition holds for long enough after a change.</summary>
    bool Fires(EquatableArray<Level> before, EquatableArray<Level> after) =>
        rehearsal.FirstFiring([new Phase(before, Clock.Reach), new Phase(after, Clock.Reach + Clock.Hold + 1)], new AlertingRule("", condition) { For = Clock.Tick * Clock.Hold }) is not null;
}
