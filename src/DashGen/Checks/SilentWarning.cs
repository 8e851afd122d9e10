using DashGen.PromQL;

namespace DashGen;

/// <summary>a warning comes when it is critical already.</summary>
static class SilentWarning
{
    public static Rule Rule { get; } = new(
        "DG4006",
        DiagnosticSeverity.Error,
        "a warning comes when it is critical already",
        """
        A critical alert holds back the warning of its name. Where the critical one begins at less and holds for no longer, it is there
        whenever the warning would be, and nobody is ever warned. Most likely the two thresholds are mixed up. A warning after a short
        time with a limit far above that of a critical alert that must hold for long is fine.
        """,
        """
        Errors(bad, outOf: all, critical: 1.Percent.For(5.Minutes), warning: 5.Percent.For(5.Minutes))      // DG4006
        Errors(bad, outOf: all, critical: 5.Percent.For(5.Minutes), warning: 1.Percent.For(5.Minutes))
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            // Nobody states the thresholds of burn rates.
            foreach (var same in bundle.Alerts.Where(alert => alert.Family != Family.Objective).GroupBy(alert => (alert.Name, alert.Location)))
            {
                foreach (var (milder, worse) in same.SelectMany(milder => same.Select(worse => (milder, worse))).Where(pair =>
                    pair.milder.Severity.Rank < pair.worse.Severity.Rank && pair.worse.Hold <= pair.milder.Hold && Holds(Bridges.Without(pair.worse.Expr), Bridges.Without(pair.milder.Expr))).Take(1))
                {
                    context.Report(
                        rule,
                        same.Key.Location,
                        $"{same.Key.Name} is {worse.Severity} before it can {(milder.Severity == Severity.Warning ? "warn" : "inform")}",
                        $"let the {milder.Severity} begin at {(IsBelow(worse.Expr) ? "more" : "less")} than the {worse.Severity} alert, or after a shorter time");
                }
            }
        }
    }

    /// <summary>Whether it is told of what is too little.</summary>
    static bool IsBelow(Expr condition) => condition is Binary { Op: BinaryOp.Less or BinaryOp.LessOrEqual } or Binary { Op: BinaryOp.And, Left: Binary { Op: BinaryOp.Less or BinaryOp.LessOrEqual } };

    /// <summary>Whether a condition surely holds where another one does: it is the same, or the same with a limit that is passed no later, while the same holds besides.</summary>
    static bool Holds(Expr condition, Expr where) =>
        condition.Equals(where)
        || (condition is Binary { Op: BinaryOp.And } guarded && where is Binary { Op: BinaryOp.And } alike && guarded.Right.Equals(alike.Right) && guarded.Matching == alike.Matching && Holds(guarded.Left.Bare, alike.Left.Bare))
        || (condition is Binary { Right: NumberLiteral limit } one
            && where is Binary { Right: NumberLiteral beyond } other
            && one.Op == other.Op
            && one.Left.Equals(other.Left)
            && one.Op switch
            {
                BinaryOp.Greater or BinaryOp.GreaterOrEqual => limit.Value <= beyond.Value,
                BinaryOp.Less or BinaryOp.LessOrEqual => limit.Value >= beyond.Value,
                _ => false,
            });
}
