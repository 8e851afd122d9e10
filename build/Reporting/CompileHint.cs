using System.Text.RegularExpressions;

namespace DashGen.Building;

/// <summary>What to write instead, where the compiler's own words do not say it.</summary>
public static partial class CompileHint
{
    const string Threshold = "a threshold is a value with its unit and how long it must hold: 5.Percent.For(10.Minutes)";

    const string Order = "if it is a field that stands below, move it up: static fields are set in the order in which they stand";

    /// <summary>The hint for an error; empty where there is none.</summary>
    public static string Of(BuildError error) => error.Code switch
    {
        "CS0411" when error.Message.StartsWith("The type arguments for method 'Signals.Condition<", StringComparison.Ordinal) =>
            "state what must hold and for how long, and at each severity with the same labels: warning: (Depth.Series > 5).For(10.Minutes)",
        "CS0411" when WrongKind().Match(error.Message) is { Success: true } wrong => $"{wrong.Groups["signal"]} takes {Kind(wrong.Groups["kind"].Value)}",
        "CS1503" when error.Message.Contains("<DashGen.ChartLine>'", StringComparison.Ordinal) => $"Chart takes {Kind("InstantVector<L>")}",
        "CS0029" or "CS1503" when WrongType().Match(error.Message) is { Success: true } wrong => Written(wrong.Groups["type"].Value, wrong.Groups["of"].Value),
        "CS0023" when error.Message.StartsWith("Operator '-'", StringComparison.Ordinal) && error.Message.Contains("'Threshold<", StringComparison.Ordinal) => "put what is below 0 in parentheses: (-5).For(10.Minutes)",
        "CS0019" or "CS1929" when error.Message.Contains("'CounterSeries<", StringComparison.Ordinal) => "a counter has no value to compare before its growth is taken: Requests.Series.Over(5.Minutes).Rate()",
        "CS0019" when error.Message.StartsWith("Operator '=='", StringComparison.Ordinal) => "write .EqualTo(0) for what is there only where it is equal",
        "CS0019" when TwoSets().IsMatch(error.Message) => "series of two label sets say by which labels they go with each other: Used.Series.On([Pool.Name]).Divide(Limit.Series)",
        "CS0103" when Missing().Match(error.Message) is { Success: true } missing && typeof(Signals).GetMember(missing.Groups["name"].Value).Length > 0 => "at the top of the file write using static DashGen.Signals;",
        "CS0315" when error.Message.Contains("ITimeUnit", StringComparison.Ordinal) => "the metric's unit must be a time: Seconds or Milliseconds",
        "CS0315" when error.Message.Contains("IShareUnit", StringComparison.Ordinal) => "the metric's unit must be one of shares: Ratio or Percentage",
        "CS1061" when error.Message.StartsWith("'GaugeRange<", StringComparison.Ordinal) && (error.Message.Contains("'Rate'", StringComparison.Ordinal) || error.Message.Contains("'Increase'", StringComparison.Ordinal)) =>
            "a gauge has no rate: Deriv() is its slope per second, Delta() what it changed by; what only grows is a Counter",
        "CS1061" when error.Message.StartsWith("'Summary<", StringComparison.Ordinal) => "a summary has several kinds of series: Duration.Quantile(95.Percent).Series, Duration.Observations and Duration.Total",
        "CS1929" when error.Message.StartsWith("'double' ", StringComparison.Ordinal) && error.Message.Contains(".For(TimeSpan)", StringComparison.Ordinal) => Threshold + "; numbers of things are whole, and others are compared in a Condition: (Depth.Series > 0.5).For(10.Minutes)",
        "CS1929" when error.Message.Contains(".For(TimeSpan)", StringComparison.Ordinal) => Threshold,
        "CS8601" or "CS8604" => Order,
        _ => "",
    };

    /// <summary>What a signal takes, by the type that the error names.</summary>
    static string Kind(string type) => type switch
    {
        "Counter<L>" or "Counter<B>" => "a Counter, which only grows and is shown as a rate; where something is observed that is Duration.Count",
        "Gauge<L>" => "a Gauge, which goes up and down",
        _ when type.StartsWith("StateMetric<", StringComparison.Ordinal) => "a StateGauge<labels, states>, where states is an enum of the metric's values, or a StateSet where a label says the state, and one of those states",
        _ when type.StartsWith("Histogram<", StringComparison.Ordinal) => "a Histogram with buckets",
        _ when type.StartsWith("InstantVector<", StringComparison.Ordinal) => "values that can be compared, and a counter has none before its growth is taken: Requests.Series.Over(5.Minutes).Rate()",
        _ => $"a {type.Split('<')[0]}<labels, unit>, whose unit is a type such as Seconds or Bytes",
    };

    /// <summary>How a value of a type is written.</summary>
    static string Written(string type, string of) => type switch
    {
        "Threshold" => Threshold,
        "Ratio" => "write 95.Percent for 0.95",
        "TimeSpan" => "write 5.Minutes or the like",
        _ => $"the metric has only the labels of {of}",
    };

    /// <summary>Type arguments "cannot be inferred" where what is given is of another kind than the signal's first metric, which the error names.</summary>
    [GeneratedRegex(@"'Signals\.(?<signal>\w+)<[^(]*>\([^<]*?\b(?<kind>(Counter|Gauge|StateMetric|Histogram|InstantVector)<[^>]*>)", RegexOptions.CultureInvariant)]
    private static partial Regex WrongKind();

    /// <summary>Operators are of series whose labels are all equal.</summary>
    [GeneratedRegex(@"'(InstantVector|GaugeSeries)<(?<one>[^>]*)>' and '(InstantVector|GaugeSeries)<(?!\k<one>>)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TwoSets();

    [GeneratedRegex(@"^The name '(?<name>\w+)' does not exist", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();

    [GeneratedRegex(@"to '(DashGen|System)\.((?<type>Threshold)<.*|(?<type>Ratio|TimeSpan)\??|(?<type>GroupLabel|Matcher)<([\w.]*\.)?(?<of>\w+)>)'", RegexOptions.CultureInvariant)]
    private static partial Regex WrongType();
}
