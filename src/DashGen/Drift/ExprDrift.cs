using DashGen.PromQL;

namespace DashGen;

/// <summary>Compares two expressions as trees, and says what a reader would: the threshold, the window, the selector.</summary>
static class ExprDrift
{
    /// <summary>With more differences than this, both expressions say more.</summary>
    const int AFew = 3;

    /// <summary>The differences as phrases; both texts where they have little in common.</summary>
    public static IReadOnlyList<string> Explain(string before, string after)
    {
        var (left, right) = (Parser.Parse(before), Parser.Parse(after));
        if (!left.IsOk || !right.IsOk)
        {
            return [$"query {DriftWords.Quote(before)} -> {DriftWords.Quote(after)}{(left.IsOk ? "" : ", and the left is no PromQL")}"];
        }

        if (left.Expr.Equals(right.Expr))
        {
            return ["the query is written differently and means the same"];
        }

        var found = new List<string>();
        return Walk(left.Expr, right.Expr, "number", found) && found.Count is > 0 and <= AFew
            ? [.. found.Distinct(StringComparer.Ordinal)]
            : [$"query {DriftWords.Shorten(left.Expr.ToString())} -> {DriftWords.Shorten(right.Expr.ToString())}"];
    }

    /// <summary>Walks both trees side by side.</summary>
    /// <param name="left">The expression that is there.</param>
    /// <param name="right">The expression that should be.</param>
    /// <param name="number">What a number in this place is called.</param>
    /// <param name="found">Gets the differences.</param>
    /// <returns>Whether the trees have the same shape, so that the differences tell all.</returns>
    static bool Walk(Expr left, Expr right, string number, List<string> found)
    {
        if (left.Equals(right))
        {
            return true;
        }

        switch (left, right)
        {
            case (Paren a, _):
                return Walk(a.Inner, right, number, found);
            case (_, Paren b):
                return Walk(left, b.Inner, number, found);
            case (NumberLiteral, NumberLiteral):
            case (Unary { Operand: NumberLiteral }, NumberLiteral) or (NumberLiteral, Unary { Operand: NumberLiteral }):
                return Say(found, number, left, right);
            case (VectorSelector a, VectorSelector b):
                return Selector(a, b, found) && Offsets(a.Offset, b.Offset, found) && Equals(a.At, b.At) && a.Extension == b.Extension;
            case (MatrixSelector a, MatrixSelector b):
                return Ranges(a.Range, b.Range, found) && Offsets(a.Offset, b.Offset, found) && Equals(a.At, b.At) && Walk(a.Vector, b.Vector, number, found);
            case (Subquery a, Subquery b) when Equals(a.Step, b.Step) && Equals(a.At, b.At):
                return Ranges(a.Range, b.Range, found) && Offsets(a.Offset, b.Offset, found) && Walk(a.Inner, b.Inner, number, found);
            case (Aggregation a, Aggregation b):
                return Aggregations(a, b, found);
            case (Call a, Call b) when a.Arguments.Count == b.Arguments.Count:
                return Calls(a, b, found);
            case (Binary a, Binary b) when Equals(a.Matching, b.Matching) && a.ReturnBool == b.ReturnBool:
                return Binaries(a, b, found);
            default:
                return false;
        }
    }

    static bool Selector(VectorSelector left, VectorSelector right, List<string> found)
    {
        if (left.Name != right.Name)
        {
            Say(found, "metric", left.Name ?? "(any)", right.Name ?? "(any)");
        }

        var gone = left.Matchers.Except(right.Matchers).ToList();
        var come = right.Matchers.Except(left.Matchers).ToList();
        foreach (var matcher in gone)
        {
            var instead = come.Find(other => other is LabelMatcher b && matcher is LabelMatcher a && a.Name == b.Name);
            found.Add(instead is null ? $"selector {matcher} removed" : $"selector {matcher} -> {instead}");
            come.RemoveAll(other => ReferenceEquals(other, instead));
        }

        found.AddRange(come.Select(matcher => $"selector {matcher} added"));
        return true;
    }

    static bool Aggregations(Aggregation left, Aggregation right, List<string> found)
    {
        if (left.Op != right.Op)
        {
            Say(found, "aggregation", left.Op.Name, right.Op.Name);
        }

        if (!Equals(left.Grouping, right.Grouping))
        {
            Say(found, "grouping", Show(left.Grouping), Show(right.Grouping));
        }

        return (left.Parameter, right.Parameter) switch
        {
            (null, null) => true,
            ({ } a, { } b) => Walk(a, b, "parameter", found),
            _ => false,
        } && Walk(left.Inner, right.Inner, "number", found);
    }

    static bool Calls(Call left, Call right, List<string> found)
    {
        if (left.Function.Name != right.Function.Name)
        {
            Say(found, "function", left.Function.Name, right.Function.Name);
        }

        var same = true;
        for (var i = 0; i < left.Arguments.Count; i++)
        {
            var isQuantile = i == 0 && left.Function.Name.Contains("quantile", StringComparison.Ordinal);
            same &= Walk(left.Arguments[i], right.Arguments[i], isQuantile ? "quantile" : "number", found);
        }

        return same;
    }

    static bool Binaries(Binary left, Binary right, List<string> found)
    {
        if (left.Op != right.Op)
        {
            if (left.Op.IsComparison() != right.Op.IsComparison() || left.Op.IsSet() != right.Op.IsSet())
            {
                return false;
            }

            Say(found, left.Op.IsComparison() ? "comparison" : "operator", left.Op.Symbol(), right.Op.Symbol());
        }

        var number = left.Op.IsComparison() ? "threshold" : "factor";
        return Walk(left.Left, right.Left, number, found) && Walk(left.Right, right.Right, number, found);
    }

    static bool Ranges(RangeDuration left, RangeDuration right, List<string> found) => Equals(left, right) || Say(found, "window", left, right);

    static bool Offsets(RangeDuration? left, RangeDuration? right, List<string> found) =>
        Equals(left, right) || Say(found, "offset", (object?)left ?? "0s", (object?)right ?? "0s");

    static string Show(PromQL.Grouping? grouping) => grouping is null ? "none" : $"{(grouping.IsWithout ? "without" : "by")} ({string.Join(", ", grouping.Labels)})";

    static bool Say(List<string> found, string what, object before, object after)
    {
        found.Add($"{what} {before} -> {after}");
        return true;
    }
}
