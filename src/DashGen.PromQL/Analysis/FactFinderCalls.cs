namespace DashGen.PromQL;

// What functions make of what goes in.
internal sealed partial class FactFinder
{
    NodeFacts OfCall(Call call)
    {
        foreach (var argument in call.Arguments)
        {
            Of(argument);
        }

        var function = call.Function;
        if (function.Returns == ExprType.Scalar)
        {
            return Scalar(ScalarRange(call)) with { Unit = function == Functions.Time ? Units.Timestamp : function == Functions.Scalar ? Of(call.Arguments[0]).Unit : null };
        }

        if (function == Functions.Vector)
        {
            var scalar = Of(call.Arguments[0]);
            return scalar with { Type = ExprType.InstantVector, Labels = LabelFacts.None("vector() makes a series without labels") };
        }

        var vector = call.Arguments.FirstOrDefault(argument => Of(argument).Type is ExprType.InstantVector or ExprType.RangeVector or ExprType.Any);
        if (vector is null)
        {
            // Functions of dates take the time of evaluation where nothing is stated.
            return Dated(function, new()
            {
                Type = ExprType.InstantVector,
                Kind = SampleKind.Gauge,
                Labels = LabelFacts.None($"{function}() has none"),
            });
        }

        var inner = Of(vector);
        return Values(call, inner) with { Type = ExprType.InstantVector, Labels = Labels(call, vector, inner) };
    }

    static ValueRange ScalarRange(Call call) => call.Function.Name switch
    {
        "pi" => ValueRange.Exactly(Math.PI),
        "time" => ValueRange.NotNegative,
        _ => ValueRange.Any,
    };

    static LabelFacts Labels(Call call, Expr vector, NodeFacts inner)
    {
        var function = call.Function;
        var labels = inner.Labels;
        if (!function.KeepsName)
        {
            labels = labels.Without(LabelMatcher.MetricName, $"dropped by {function}");
        }

        switch (function.Labels)
        {
            case FunctionLabels.OfEqualMatchers:
                return OfAbsent(vector, function);
            case FunctionLabels.AllButBucket:
                return labels.Without("le", $"used up by {function}");
            case FunctionLabels.AllButBucketAndSecond:
                labels = labels.Without("le", $"used up by {function}");
                return call.Arguments[1] is StringLiteral second ? labels.With(second.Value, new(Presence.Surely, $"set by {function}")) : labels;
            case FunctionLabels.AllAndSecond:
                return call.Arguments[1] is StringLiteral target ? WithTarget(call, labels, target.Value) : LabelFacts.Unknown("a variable decides");
            case FunctionLabels.AllAndInfo:
                return labels.WithRest(new(Presence.Possibly, "added by info"));
            case FunctionLabels.None:
                return LabelFacts.None($"{function} has none");
            default:
                return labels;
        }
    }

    static LabelFacts OfAbsent(Expr vector, Function function)
    {
        var labels = LabelFacts.None($"{function} has only labels of = matchers");
        var selector = vector switch { VectorSelector simple => simple, MatrixSelector matrix => matrix.Vector, _ => null };
        foreach (var item in selector?.Matchers ?? [])
        {
            if (item is LabelMatcher { Op: MatchOp.Equal } matcher && matcher.Name != LabelMatcher.MetricName
                && selector!.Matchers.Count(other => other is LabelMatcher { Name: var name } && name == matcher.Name) == 1)
            {
                labels = labels.With(matcher.Name, new(Presence.Surely, $"taken from {matcher}") { Value = matcher.IsValueBare ? null : matcher.Value });
            }
        }

        return labels;
    }

    static LabelFacts WithTarget(Call call, LabelFacts labels, string target)
    {
        if (call.Function == Functions.LabelReplace && call.Arguments is [_, _, StringLiteral replacement, StringLiteral source, StringLiteral regex])
        {
            var isConstant = !replacement.Value.Contains('$', StringComparison.Ordinal);
            var alwaysMatches = regex.Value is "(.*)" or ".*" or "";
            return labels.With(target, new(alwaysMatches && (isConstant ? replacement.Value.Length > 0 : labels[source.Value].Presence == Presence.Surely && regex.Value == "(.*)")
                ? Presence.Surely : Presence.Possibly, "set by label_replace")
            {
                Value = isConstant && alwaysMatches ? replacement.Value : null,
                Schema = !isConstant && regex.Value == "(.*)" && replacement.Value == "$1" ? labels[source.Value].Schema
                    : labels[source.Value].AtMost is { } atMost ? new(target, new(atMost + (alwaysMatches ? 0 : 1))) : null,
            });
        }

        return labels.With(target, new(Presence.Possibly, $"set by {call.Function}"));
    }

    NodeFacts Values(Call call, NodeFacts inner)
    {
        var function = call.Function;
        switch (function.Name)
        {
            case "rate" or "irate":
                return inner with
                {
                    Kind = SampleKind.Gauge,
                    Unit = inner.Unit?.Rate,
                    Range = ValueRange.NotNegative,
                    Derivation = Derivation.Growth,
                    WhyEmpty = inner.WhyEmpty ?? "a range with fewer than two samples gives nothing",
                };
            case "increase":
                return inner with
                {
                    Kind = SampleKind.Gauge,
                    Range = ValueRange.NotNegative,
                    Derivation = Derivation.Growth,
                    WhyEmpty = inner.WhyEmpty ?? "a range with fewer than two samples gives nothing",
                };
            case "delta" or "idelta" or "predict_linear" or "double_exponential_smoothing" or "holt_winters":
                return Gauge(inner) with { Range = ValueRange.Number, Derivation = Derivation.None, WhyEmpty = inner.WhyEmpty ?? "a range with fewer than two samples gives nothing" };
            case "deriv":
                return Gauge(inner) with { Unit = inner.Unit?.Rate, Range = ValueRange.Number, Derivation = Derivation.None, WhyEmpty = inner.WhyEmpty ?? "a range with fewer than two samples gives nothing" };
            case "avg_over_time" or "min_over_time" or "max_over_time" or "last_over_time" or "first_over_time":
                return inner;
            case "quantile_over_time":
                return inner with { Derivation = Derivation.Quantile };
            case "sum_over_time":
                return Gauge(inner) with { Derivation = Derivation.None, Range = new(inner.Range.Min < 0 ? double.NegativeInfinity : inner.Range.Min, inner.Range.Max > 0 ? double.PositiveInfinity : inner.Range.Max, inner.Range.MayBeNaN) };
            case "stddev_over_time" or "mad_over_time":
                return Plain(inner, inner.Unit, ValueRange.NotNegative with { MayBeNaN = inner.Range.MayBeNaN });
            case "stdvar_over_time":
                return Plain(inner, null, ValueRange.NotNegative with { MayBeNaN = inner.Range.MayBeNaN });
            case "count_over_time":
                return Plain(inner, Units.Count, new(1, double.PositiveInfinity));
            case "present_over_time":
                return Plain(inner, Units.Count, ValueRange.Exactly(1));
            case "changes" or "resets":
                return Plain(inner, Units.Count, ValueRange.NotNegative);
            case "absent" or "absent_over_time":
                return Plain(inner, Units.Count, ValueRange.Exactly(1)) with { WhyEmpty = "there is something" };
            case "timestamp" or "start_timestamp" or "ts_of_first_over_time" or "ts_of_last_over_time" or "ts_of_max_over_time" or "ts_of_min_over_time":
                return Plain(inner, Units.Timestamp, ValueRange.NotNegative);
            case "histogram_quantile" or "histogram_quantiles":
                return OfQuantile(inner);
            case "histogram_fraction":
                return Plain(inner, Units.Ratio, new(0, 1, MayBeNaN: true)) with { Derivation = Derivation.Ratio };
            case "histogram_count":
                return Plain(inner, inner.Derivation == Derivation.Growth ? Units.Count with { PerSecond = inner.Unit?.PerSecond ?? false } : Units.Count, ValueRange.NotNegative) with { Derivation = inner.Derivation };
            case "histogram_sum":
                return Plain(inner, inner.Unit, ValueRange.Number) with { Derivation = inner.Derivation };
            case "histogram_avg":
                return Plain(inner, inner.Metric?.Unit, ValueRange.Any) with { Derivation = Derivation.Mean };
            case "histogram_stddev":
                return Plain(inner, inner.Metric?.Unit, ValueRange.NotNegative with { MayBeNaN = true });
            case "histogram_stdvar":
                return Plain(inner, null, ValueRange.NotNegative with { MayBeNaN = true });
            case "abs":
                return Gauge(inner) with { Range = new(inner.Range.MayBeZero ? 0 : Math.Min(Math.Abs(inner.Range.Min), Math.Abs(inner.Range.Max)), Math.Max(Math.Abs(inner.Range.Min), Math.Abs(inner.Range.Max)), inner.Range.MayBeNaN) };
            case "sgn":
                return Plain(inner, null, new(-1, 1, inner.Range.MayBeNaN));
            case "clamp_min" or "clamp_max" or "clamp":
                return Gauge(inner) with { Derivation = inner.Derivation, Range = Clamped(call, inner.Range) };
            case "ceil" or "floor":
                return Gauge(inner) with { Range = new(Math.Floor(inner.Range.Min), Math.Ceiling(inner.Range.Max), inner.Range.MayBeNaN) };
            case "round":
                return Gauge(inner) with { Derivation = inner.Derivation, Range = call.Arguments.Count > 1 ? ValueRange.Any : new(Math.Floor(inner.Range.Min), Math.Ceiling(inner.Range.Max), inner.Range.MayBeNaN) };
            case "sort" or "sort_desc" or "sort_by_label" or "sort_by_label_desc" or "info" or "label_replace" or "label_join":
                return inner;
            case "sqrt" or "exp":
                return Plain(inner, null, ValueRange.NotNegative with { MayBeNaN = true });
            case "hour" or "minute" or "month" or "year" or "day_of_month" or "day_of_week" or "day_of_year" or "days_in_month":
                return Dated(function, inner);
            default:
                return Plain(inner, null, ValueRange.Any);
        }
    }

    static NodeFacts Gauge(NodeFacts facts) => facts with { Kind = SampleKind.Gauge, Metric = null };

    static NodeFacts OfQuantile(NodeFacts inner)
    {
        var bounds = inner.Histogram == HistogramForm.Classic && inner.Metric is { Buckets: { IsEmpty: false } buckets } ? buckets : default;
        return Plain(
            inner,
            inner.Metric?.Unit,
            bounds.IsEmpty ? ValueRange.Any : new(bounds[0] > 0 ? 0 : double.NegativeInfinity, bounds[^1], MayBeNaN: true)) with
        {
            Derivation = Derivation.Quantile,
            Metric = inner.Metric,
            Part = MetricPart.Whole,
        };
    }

    static NodeFacts Dated(Function function, NodeFacts inner) => Plain(inner, Units.Count, function.Name switch
    {
        "hour" => new(0, 23),
        "minute" => new(0, 59),
        "month" => new(1, 12),
        "day_of_month" => new(1, 31),
        "day_of_week" => new(0, 6),
        "day_of_year" => new(1, 366),
        "days_in_month" => new(28, 31),
        _ => ValueRange.Number,
    });

    ValueRange Clamped(Call call, ValueRange inner)
    {
        // The result grows with the value and with both bounds, so its ends are those of its arguments.
        var none = new ValueRange(double.NegativeInfinity, double.PositiveInfinity);
        var least = call.Function == Functions.ClampMax ? none with { Max = double.NegativeInfinity } : Of(call.Arguments[1]).Range;
        var most = call.Function == Functions.ClampMin ? none with { Min = double.PositiveInfinity } : Of(call.Arguments[^1]).Range;
        return new(
            Math.Max(least.Min, Math.Min(most.Min, inner.Min)),
            Math.Max(least.Max, Math.Min(most.Max, inner.Max)),
            inner.MayBeNaN || least.MayBeNaN || most.MayBeNaN);
    }
}
