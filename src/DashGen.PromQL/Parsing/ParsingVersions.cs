namespace DashGen.PromQL;

// What the stated release and its features take.
internal sealed partial class Parsing
{
    bool IsKnown(BinaryOp op, Span at) => op switch
    {
        BinaryOp.TrimUpper or BinaryOp.TrimLower => Needs(3, 11, at, $"the operator {op.Symbol()}"),
        BinaryOp.Atan2 => Needs(2, 31, at, "the operator atan2"),
        _ => true,
    };

    bool IsKnown(Function function, Span span)
    {
        if (function.RemovedIn is { } removed && _options.Version >= removed)
        {
            return Fail(span, $"unknown function with name \"{function}\": since Prometheus {removed} it is called double_exponential_smoothing");
        }

        if (_options.Version < function.Since)
        {
            return Needs(function.Since.Major, function.Since.Minor, span, $"the function {function}");
        }

        return (function.StableSince is { } stable && _options.Version >= stable)
            || Enabled(ParserFeatures.ExperimentalFunctions, span, $"the function {function}");
    }

    bool IsKnown(AggregationOp op, Span span)
    {
        if (_options.Version < op.Since)
        {
            return Needs(op.Since.Major, op.Since.Minor, span, $"the aggregation {op}");
        }

        return !op.IsExperimental || Enabled(ParserFeatures.ExperimentalFunctions, span, $"the aggregation {op}");
    }

    bool Needs(int major, int minor, Span span, string what)
    {
        var since = new PrometheusVersion(major, minor);
        return _options.Version >= since || Fail(span, $"{what} needs Prometheus {since}; this is for {_options.Version}");
    }

    bool Enabled(ParserFeatures feature, Span span, string what) =>
        _options.Features.HasFlag(feature) || Fail(
            span,
            $"{what} is experimental and not enabled; servers take it with --enable-feature={FeatureFlag(feature)}");

    static string FeatureFlag(ParserFeatures feature) => feature switch
    {
        ParserFeatures.ExperimentalFunctions => "promql-experimental-functions",
        ParserFeatures.ExtendedRangeSelectors => "promql-extended-range-selectors",
        ParserFeatures.FillModifiers => "promql-binop-fill-modifiers",
        _ => "promql-duration-expr",
    };
}
