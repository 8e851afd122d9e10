using DashGen.Prometheus;
using DashGen.PromQL;
using FileRule = DashGen.Prometheus.Rule;

namespace DashGen;

/// <summary>Mistakes that change nothing, whatever the service does; each kind is a rule here, with its reason.</summary>
internal static class Equivalence
{
    /// <summary>Why a mutant does what the rule does; null where it need not.</summary>
    public static string? Why(Rulebook rules, AlertingRule alert, FileRule rule, ExprMutation mutation) =>
        IsDropped(mutation) is { } matcher && Pinned(rules, RuleExpr(rule), mutation.Part, matcher, AreReadersPinned(rules, alert, rule, matcher))
            ? $"whatever else it selects finds no partner, since {matcher} holds for the other side or for whoever reads it"
        : rule is RecordingRule recording && IsGuard(recording.Expr, mutation.Part) && IsAboveZeroOnly(rules, alert, recording.Record)
            ? "it only guards against a missing series with a 0, which is never above the threshold"
        : rule is RecordingRule share && IsGuardOfRest(share.Expr, mutation.Part) && IsBelowOneOnly(rules, alert, share.Record)
            ? "it only guards against a missing rest with a 0, and then the share is all, which is never below the threshold"
        : rule is AlertingRule { Expr: Call { Function: var function } } && function == Functions.Vector && !PrintsValue(alert)
            ? "nobody sees the value"
        : null;

    static LabelMatcher? IsDropped(ExprMutation mutation) =>
        mutation is { Matcher.Op: MatchOp.Equal, IsDrop: true } ? mutation.Matcher : null;

    static bool PrintsValue(AlertingRule alert) =>
        alert.Annotations.Any(annotation => annotation.Value.ToString().Contains("$value", StringComparison.Ordinal));

    /// <summary>
    /// Whether a part belongs to <c>or 0 * whole</c> in <c>(part or 0 * whole) / (whole > 0)</c>, or is that <c>or</c>, also where the divisor is
    /// <c>whole > 0 or part > 0</c>: it gives nothing but zeros, and only where the divisor has a partner.
    /// </summary>
    static bool IsGuard(Expr expr, Expr part) => expr.Bare is Binary { Op: BinaryOp.Divide } ratio
        && ratio.Left.Bare is Binary { Op: BinaryOp.Or, Right: Binary { Op: BinaryOp.Multiply, Left: NumberLiteral { Value: 0 } } zero } or
        && (ratio.Right.Bare is Binary { Op: BinaryOp.Or, Left: var known } ? known : ratio.Right.Bare) is Binary { Op: BinaryOp.Greater, Right: NumberLiteral { Value: 0 } } some
        && some.Left.Bare == zero.Right.Bare
        && (ReferenceEquals(or, part) || IsIn(or.Right, part));

    /// <summary>Whether a part belongs to the second <c>0 * part</c> in <c>counted / (counted + (rest or 0 * part) > 0)</c>.</summary>
    static bool IsGuardOfRest(Expr expr, Expr part) => expr.Bare is Binary { Op: BinaryOp.Divide } ratio
        && ratio.Right.Bare is Binary { Op: BinaryOp.Greater, Right: NumberLiteral { Value: 0 } } some
        && some.Left.Bare is Binary { Op: BinaryOp.Add } sum
        && sum.Left.Bare == ratio.Left.Bare
        && sum.Right.Bare is Binary { Op: BinaryOp.Or, Right: Binary { Op: BinaryOp.Multiply, Left: NumberLiteral { Value: 0 } } zero }
        && IsIn(zero, part);

    /// <summary>Whether an alert only asks whether a recorded share is above a number: <c>share > 0.05</c>, or <c>1 - share &lt; 0.95</c>.</summary>
    static bool IsAboveZeroOnly(Rulebook rules, AlertingRule alert, string record) =>
        Count(alert.Expr, expr => expr is VectorSelector selector && selector.Name == record)
        == Count(alert.Expr, expr => expr switch
        {
            Binary { Op: BinaryOp.Greater, Left: VectorSelector selector, Right: NumberLiteral { Value: >= 0 } } => selector.Name == record,
            Binary { Op: BinaryOp.Less, Left: Binary { Op: BinaryOp.Subtract, Left: NumberLiteral { Value: 1 }, Right: VectorSelector selector }, Right: NumberLiteral { Value: <= 1 } } => selector.Name == record,
            _ => false,
        })
        && rules.Reads(alert.Expr).Skip(1).All(read => Count(read, expr => expr is VectorSelector selector && selector.Name == record) == 0);

    /// <summary>Whether an alert only asks whether a recorded share is below a number up to 1.</summary>
    static bool IsBelowOneOnly(Rulebook rules, AlertingRule alert, string record) =>
        alert.Expr.Bare is Binary { Op: BinaryOp.Less, Left: VectorSelector selector, Right: NumberLiteral { Value: <= 1 } } && selector.Name == record
        && rules.Reads(alert.Expr).Skip(1).All(read => Count(read, expr => expr is VectorSelector other && other.Name == record) == 0);

    static int Count(Expr expr, Func<Expr, bool> fits) => expr.Descendants().Count(fits);

    static Expr RuleExpr(FileRule rule) => rule switch
    {
        AlertingRule alert => alert.Expr,
        RecordingRule recording => recording.Expr,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whether everything that reads a recorded series has the same condition. Nobody reads an alert: all its results count.</summary>
    static bool AreReadersPinned(Rulebook rules, AlertingRule alert, FileRule rule, LabelMatcher matcher) =>
        rule is RecordingRule recording
        && rules.Parts(alert.Expr).OfType<VectorSelector>().Where(selector => selector.Name == recording.Record).All(selector => selector.Matchers.Contains(matcher));

    /// <summary>Whether results of the target with another value of the label make no difference to an expression.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="expr">The expression.</param>
    /// <param name="target">The selector in question, a part of it.</param>
    /// <param name="matcher">Its condition.</param>
    /// <param name="pinned">Whether results of the expression with another value make no difference.</param>
    static bool Pinned(Rulebook rules, Expr expr, Expr target, LabelMatcher matcher, bool pinned)
    {
        if (ReferenceEquals(expr, target))
        {
            return pinned;
        }

        if (expr is Binary binary && binary.Left.Type() == ExprType.InstantVector && binary.Right.Type() == ExprType.InstantVector)
        {
            var compared = Compares(binary.Matching, matcher.Name);
            return IsIn(binary.Left, target)
                ? Pinned(rules, binary.Left, target, matcher, (pinned && (compared || binary.Op.IsSet())) || (compared && binary.Op is not (BinaryOp.Or or BinaryOp.Unless) && Guarantees(rules, binary.Right, matcher)))
                : Pinned(rules, binary.Right, target, matcher, compared && (pinned || (binary.Op != BinaryOp.Or && Guarantees(rules, binary.Left, matcher))));
        }

        var kept = expr switch
        {
            Aggregation aggregation => Keeps(aggregation.Grouping, matcher.Name),
            Call { Function: var function } => function != Functions.Absent && function != Functions.AbsentOverTime && function != Functions.Scalar,
            _ => true,
        };
        return expr.Children.Where(child => IsIn(child, target)).Any(child => Pinned(rules, child, target, matcher, pinned && kept));
    }

    /// <summary>Whether every result of an expression meets a condition.</summary>
    static bool Guarantees(Rulebook rules, Expr expr, LabelMatcher matcher) => expr switch
    {
        VectorSelector selector => selector.Matchers.Contains(matcher)
            || (rules.Recording(selector.Name ?? "") is { Count: > 0 } recordings && recordings.All(recording => Guarantees(rules, recording.Rule.Expr, matcher))),
        MatrixSelector matrix => Guarantees(rules, matrix.Vector, matcher),
        Aggregation aggregation => Keeps(aggregation.Grouping, matcher.Name) && Guarantees(rules, aggregation.Inner, matcher),
        Call { Function: var function } when function == Functions.Absent || function == Functions.AbsentOverTime || function == Functions.Vector => false,
        Binary { Op: BinaryOp.Or } or => Guarantees(rules, or.Left, matcher) && Guarantees(rules, or.Right, matcher),
        Binary { Op: BinaryOp.Unless } unless => Guarantees(rules, unless.Left, matcher),
        Binary binary => (binary.Op == BinaryOp.And && Guarantees(rules, binary.Left, matcher))
            || ((Compares(binary.Matching, matcher.Name) || binary.Left.Type() == ExprType.Scalar || binary.Right.Type() == ExprType.Scalar)
                && (Guarantees(rules, binary.Left, matcher) || Guarantees(rules, binary.Right, matcher))),
        Paren or Unary or PromQL.Call => expr.Children.Any(child => Guarantees(rules, child, matcher)),
        _ => false,
    };

    static bool IsIn(Expr expr, Expr target) => expr.Descendants().Any(part => ReferenceEquals(part, target));

    static bool Keeps(PromQL.Grouping? grouping, string label) =>
        grouping is not null && grouping.Labels.Any(listed => listed.Text == label) != grouping.IsWithout;

    static bool Compares(Matching? matching, string label) =>
        matching is null || matching.Labels.Any(listed => listed.Text == label) == matching.IsOn;
}
