namespace DashGen.PromQL;

/// <summary>Parts of the language that a server knows only when a flag asks for them.</summary>
[Flags]
public enum ParserFeatures
{
    /// <summary>Only what every server of the version takes.</summary>
    None = 0,

    /// <summary>Experimental functions and aggregations: <c>--enable-feature=promql-experimental-functions</c>.</summary>
    ExperimentalFunctions = 1,

    /// <summary><c>anchored</c> and <c>smoothed</c>: <c>--enable-feature=promql-extended-range-selectors</c>.</summary>
    ExtendedRangeSelectors = 2,

    /// <summary><c>fill</c>, <c>fill_left</c> and <c>fill_right</c>: <c>--enable-feature=promql-binop-fill-modifiers</c>.</summary>
    FillModifiers = 4,

    /// <summary>Arithmetic in durations before 3.14, where it needs no flag: <c>--enable-feature=promql-duration-expr</c>.</summary>
    DurationExpressions = 8,

    /// <summary>All of them.</summary>
    All = ExperimentalFunctions | ExtendedRangeSelectors | FillModifiers | DurationExpressions,
}
