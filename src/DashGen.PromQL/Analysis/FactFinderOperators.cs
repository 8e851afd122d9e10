namespace DashGen.PromQL;

// What operators make of their two sides.
internal sealed partial class FactFinder
{
    NodeFacts OfBinary(Binary binary)
    {
        var left = Of(binary.Left);
        var right = Of(binary.Right);
        return binary.Op.IsSet() ? OfSet(binary, left, right)
            : binary.Op.IsComparison() ? OfComparison(binary, left, right)
            : OfArithmetic(binary, left, right);
    }

    static NodeFacts OfSet(Binary binary, NodeFacts left, NodeFacts right)
    {
        if (binary.Op != BinaryOp.Or)
        {
            return left with
            {
                Type = binary.Type(),
                WhyEmpty = binary.Op == BinaryOp.And ? "the right side may have no match" : "the right side may take all away",
            };
        }

        return left with
        {
            Type = binary.Type(),
            Kind = left.Kind == right.Kind ? left.Kind : SampleKind.Unknown,
            Histogram = left.Histogram == right.Histogram ? left.Histogram : HistogramForm.Unknown,
            Unit = left.Unit == right.Unit || right.Unit is null ? left.Unit : null,
            Labels = left.Labels.Or(right.Labels),
            WhyEmpty = left.WhyEmpty is null || right.WhyEmpty is null ? null : left.WhyEmpty,
            Range = left.Range.Or(right.Range),
            Metric = null,
        };
    }

    static NodeFacts OfComparison(Binary binary, NodeFacts left, NodeFacts right)
    {
        // A filter keeps the vector's values, on whichever side the vector is.
        var isSwapped = left.Type == ExprType.Scalar && right.Type != ExprType.Scalar;
        var kept = isSwapped ? right : left;
        var other = isSwapped ? left : right;
        var labels = MatchedLabels(binary, left, right);
        if (binary.ReturnBool)
        {
            return Plain(kept, null, new(0, 1)) with
            {
                Type = binary.Type(),
                Labels = labels.Without(LabelMatcher.MetricName, "bool drops the name"),
                WhyEmpty = left.WhyEmpty ?? right.WhyEmpty ?? (IsBetweenVectors(left, right) ? "no pair may match" : null),
            };
        }

        return kept with
        {
            Type = binary.Type(),
            Labels = labels,
            WhyEmpty = "no value may pass the comparison",
            Range = Narrowed(kept.Range, isSwapped ? binary.Op.Mirrored() : binary.Op, other.Range),
        };
    }

    static ValueRange Narrowed(ValueRange range, BinaryOp op, ValueRange bound) => op switch
    {
        BinaryOp.Greater or BinaryOp.GreaterOrEqual => new(Math.Max(range.Min, bound.Min), range.Max),
        BinaryOp.Less or BinaryOp.LessOrEqual => new(range.Min, Math.Min(range.Max, bound.Max)),
        BinaryOp.Equal when bound.IsExact => bound,
        _ => range,
    };

    static NodeFacts OfArithmetic(Binary binary, NodeFacts left, NodeFacts right)
    {
        var (unit, derivation) = UnitOf(binary, left, right);
        var range = left.Range.Apply(binary.Op, right.Range);
        return new()
        {
            Type = binary.Type(),
            Kind = SampleKind.Gauge,
            Histogram = left.Histogram == HistogramForm.Native || right.Histogram == HistogramForm.Native ? HistogramForm.Native
                : left.Histogram == HistogramForm.Unknown || right.Histogram == HistogramForm.Unknown ? HistogramForm.Unknown
                : left.Histogram == HistogramForm.Classic || right.Histogram == HistogramForm.Classic ? HistogramForm.Classic : HistogramForm.None,
            Derivation = derivation,
            Unit = unit,
            Labels = MatchedLabels(binary, left, right).Without(LabelMatcher.MetricName, $"dropped by {binary.Op.Symbol()}"),
            WhyEmpty = left.WhyEmpty ?? right.WhyEmpty ?? (IsBetweenVectors(left, right) ? "no pair may match" : null),
            Range = IsPart(binary) ? new(0, 1, range.MayBeNaN) : range,
        };
    }

    static (MetricUnit? Unit, Derivation Derivation) UnitOf(Binary binary, NodeFacts left, NodeFacts right)
    {
        // A number that converts scales: 100 times a ratio counts in percent. Any other is a tolerance: twice the usual rate.
        if (IsPlainNumber(right) && right.Range.IsExact && right.Range.Min > 0)
        {
            return binary.Op switch
            {
                BinaryOp.Multiply => (Scaled(left.Unit, 1 / right.Range.Min), left.Derivation),
                BinaryOp.Divide => (Scaled(left.Unit, right.Range.Min), left.Derivation),
                BinaryOp.Add or BinaryOp.Subtract => (left.Unit, left.Derivation),
                _ => (null, Derivation.None),
            };
        }

        if (IsPlainNumber(left) && left.Range.IsExact)
        {
            return binary.Op switch
            {
                BinaryOp.Multiply when left.Range.Min > 0 => (Scaled(right.Unit, 1 / left.Range.Min), right.Derivation),
                BinaryOp.Add or BinaryOp.Subtract => (right.Unit, right.Derivation),
                _ => (null, Derivation.None),
            };
        }

        return binary.Op switch
        {
            BinaryOp.Add or BinaryOp.Subtract => (Units.Add(binary.Op, left.Unit, right.Unit), left.Derivation == right.Derivation ? left.Derivation : Derivation.None),
            BinaryOp.Multiply => (Units.Multiply(left.Unit, right.Unit), Derivation.None),
            BinaryOp.Divide => Units.Divide(left.Unit, right.Unit),
            // What is left of a moment in time is a time: since midnight, of a moment modulo a day.
            BinaryOp.Modulo => (left.Unit is { Dimension: Dimension.Timestamp } moment ? moment with { Dimension = Dimension.Time } : left.Unit, Derivation.None),
            _ => (null, Derivation.None),
        };
    }

    static bool IsPlainNumber(NodeFacts facts) => facts is { Type: ExprType.Scalar, Unit: null };

    // A share of a great number is an amount of whatever the number counts, and a share over an allowed one is how many times that is.
    static MetricUnit? Scaled(MetricUnit? unit, double factor) => unit switch
    {
        { Dimension: Dimension.Ratio } ratio => factor is 0.01 or 100 ? ratio with { Scale = ratio.Scale * factor } : factor is >= 0.1 and <= 10 ? ratio : null,
        { } known when Units.IsConversion(factor) => known with { Scale = known.Scale * factor },
        _ => unit,
    };

    static bool IsBetweenVectors(NodeFacts left, NodeFacts right) => left.Type != ExprType.Scalar && right.Type != ExprType.Scalar;

    // A counter's share of itself: the same series over the same range, the dividend with more conditions.
    static bool IsPart(Binary binary)
    {
        if (binary.Op != BinaryOp.Divide || Growth(binary.Left) is not { } part || Growth(binary.Right) is not { } whole)
        {
            return false;
        }

        return part.Function == whole.Function
            && part.Arguments[0] is MatrixSelector a && whole.Arguments[0] is MatrixSelector b
            && a.Range == b.Range && Equals(a.Offset, b.Offset) && Equals(a.At, b.At)
            && MetricNames.Of(a.Vector) is { } name && name == MetricNames.Of(b.Vector)
            && b.Vector.Matchers.All(a.Vector.Matchers.Contains);

        static Call? Growth(Expr side) => side switch
        {
            Paren paren => Growth(paren.Inner),
            Aggregation { Op: var op, Inner: var inner } when op == Aggregations.Sum => Growth(inner),
            Call call when call.Function == Functions.Rate || call.Function == Functions.Increase => call,
            _ => null,
        };
    }

    /// <summary>The labels that the series of a binary operation carry.</summary>
    static LabelFacts MatchedLabels(Binary binary, NodeFacts left, NodeFacts right)
    {
        if (left.Type == ExprType.Scalar)
        {
            return right.Labels;
        }

        if (right.Type == ExprType.Scalar || binary.Matching is not { } matching)
        {
            return left.Labels;
        }

        if (HasVariable(matching.Labels) || HasVariable(matching.Include))
        {
            return LabelFacts.Unknown("a variable decides");
        }

        if (matching.Group == VectorGroup.None)
        {
            var why = $"dropped by {binary.Op.Symbol()} {(matching.IsOn ? "on" : "ignoring")} ({Listed(matching.Labels)})";
            return matching.IsOn ? left.Labels.Keep(matching.Labels, why) : left.Labels.Without(matching.Labels, why);
        }

        var (many, one) = matching.Group == VectorGroup.Left ? (left, right) : (right, left);
        return matching.Include.Aggregate(many.Labels, (labels, label) => labels.With(label.Text, one.Labels[label.Text]));
    }
}
