using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>
/// What hides a mistake from the tests of an alert: the smallest part around it that comes to the same in all of them. Found by
/// evaluating the rules with and without the mistake side by side, so it is what happens and not what may be.
/// </summary>
internal sealed class Hiding
{
    /// <summary>How much of a part is shown.</summary>
    const int Most = 90;

    readonly List<Pair> _tests;
    readonly Rulebook _rules;
    readonly AlertingRule _alert;

    Hiding(Rulebook rules, AlertingRule alert, Mutant mutant, EquatableArray<ProofGroup> tests, PrometheusVersion version)
    {
        // The same rules in the same order, so that places are the same too.
        var right = Mutator.Rules(rules, alert, rule => rule);
        _rules = new Rulebook(right);
        _alert = alert;
        _tests = [.. tests.Select(test => new Pair(test, right, mutant.Rules, version))];
    }

    /// <summary>What hides a mistake that no test notices, as the end of a sentence.</summary>
    /// <param name="rules">The rules of the alert's file.</param>
    /// <param name="alert">The alert.</param>
    /// <param name="mutant">The mistake.</param>
    /// <param name="tests">The tests of the alert.</param>
    /// <param name="version">Whose functions are computed.</param>
    public static string Of(Rulebook rules, AlertingRule alert, Mutant mutant, EquatableArray<ProofGroup> tests, PrometheusVersion version) =>
        rules.Unknown(alert.Expr) is { } unknown ? $"nothing is known here about {unknown}"
        : mutant.Spot is { } spot ? new Hiding(rules, alert, mutant, tests, version).Of(spot)
        : "no test looks at a moment at which the other hold time makes a difference";

    string Of(MutantSpot spot) => Absorbed(spot, byLabels: false) ?? Absorbed(spot, byLabels: true)
        ?? (_tests.Exists(test => test.Differs(_alert.Expr, Changed(spot), PlaceOf(_alert), byLabels: true))
            ? "the condition holds at other moments, but whenever a test looks the alert is the same"
            : "the condition holds at the same moments with another value, which no text of the alert shows");

    /// <summary>The alert's own expression with the mistake; as it is where the mistake is in a recorded series.</summary>
    Expr Changed(MutantSpot spot) => ReferenceEquals(spot.Rule, _alert) ? spot.After : _alert.Expr;

    /// <summary>Which part comes to the same, first of those around the mistake, then of those that read the rule; null where none does.</summary>
    /// <param name="spot">The mistake.</param>
    /// <param name="byLabels">Whether results with the same labels count as the same, whatever their values.</param>
    string? Absorbed(MutantSpot spot, bool byLabels)
    {
        var place = PlaceOf(spot.Rule);
        Expr? inner = null;
        for (var length = spot.Path.Count; length >= 0; length--)
        {
            var (right, wrong) = (At(spot.Before, spot.Path, length), At(spot.After, spot.Path, length));
            if (right.Type() != ExprType.InstantVector)
            {
                continue;
            }

            if (_tests.Exists(test => test.Differs(right, wrong, place, byLabels)))
            {
                inner = right;
            }
            else if (inner is not null || !byLabels)
            {
                return length == spot.Path.Count ? $"no test has samples that make a difference to {Short(right)}" : Reason(right, At(spot.Before, spot.Path, length + 1));
            }
        }

        return !ReferenceEquals(spot.Rule, _alert) && !_tests.Exists(test => test.Differs(_alert.Expr, _alert.Expr, PlaceOf(_alert), byLabels)) && Absorber(_alert.Expr, PlaceOf(_alert), byLabels) is var (part, child)
            ? Reason(part, child)
            : null;
    }

    /// <summary>The part of an expression that comes to the same although a part of it does not, and that part of it.</summary>
    (Expr Part, Expr Child)? Absorber(Expr expr, int place, bool byLabels)
    {
        foreach (var child in expr.Children.Where(child => child.Type() == ExprType.InstantVector))
        {
            if (_tests.Exists(test => test.Differs(child, child, place, byLabels)))
            {
                return (expr, child);
            }

            if (Absorber(child, place, byLabels) is { } below)
            {
                return below;
            }
        }

        return expr is VectorSelector { Name: { } name }
            ? _rules.Recording(name).Select(recording => Absorber(recording.Rule.Expr, recording.Index, byLabels)).FirstOrDefault(found => found is not null)
            : null;
    }

    static string Reason(Expr part, Expr child) => part switch
    {
        Binary { Op: BinaryOp.Or or BinaryOp.And or BinaryOp.Unless } binary => $"wherever it makes a difference, the other side of {binary.Op.Symbol()} decides: {Short(ReferenceEquals(child, binary.Left) ? binary.Right : binary.Left)}",
        Binary binary when binary.Op.IsComparison() => $"in every test it stays on the same side of {binary.Op.Symbol()} in {Short(binary)}",
        _ => $"in every test {Short(part)} comes to the same",
    };

    static string Short(Expr expr) => Printer.Print(expr) is { Length: > Most } text ? text[..Most].TrimEnd() + "…" : Printer.Print(expr);

    static Expr At(Expr expr, EquatableArray<int> path, int length)
    {
        for (var i = 0; i < length; i++)
        {
            expr = expr.Children[path[i]];
        }

        return expr;
    }

    int PlaceOf(Prometheus.Rule rule) => _rules.File.Groups.SelectMany(group => group.Rules).Index().First(one => ReferenceEquals(one.Item, rule)).Index;

    /// <summary>A test with and without the mistake.</summary>
    sealed class Pair(ProofGroup test, RuleFile right, RuleFile wrong, PrometheusVersion version)
    {
        readonly Simulation _right = test.Run(new Rulebook(right), version);
        readonly Simulation _wrong = test.Run(new Rulebook(wrong), version);
        readonly Ticks _ticks = test.Ticks;

        /// <summary>Whether an expression and what became of it have other results at any tick.</summary>
        public bool Differs(Expr before, Expr after, int place, bool byLabels)
        {
            var (one, other) = (_right.Evaluate(before, place, _ticks), _wrong.Evaluate(after, place, _ticks));
            return Enumerable.Range(_ticks.From, _ticks.To - _ticks.From).Any(tick => !Results(one, tick, byLabels).SetEquals(Results(other, tick, byLabels)));
        }

        static HashSet<(NameMap<string> Labels, double Value)> Results(List<Series> all, int tick, bool byLabels) =>
            [.. all.Where(series => series.Has(tick)).Select(series => (series.Labels.Map, byLabels ? 0 : series.Values[tick]))];
    }
}
