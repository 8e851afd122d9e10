using System.Text.RegularExpressions;

namespace DashGen.Building;

/// <summary>What to write instead, where the compiler's own words do not say it.</summary>
public static partial class CompileHint
{
    /// <summary>What signals take, by the kind that the error names.</summary>
    static readonly Dictionary<string, string> Taken = new()
    {
        ["Counter"] = "a Counter, which only grows and is shown as a rate",
        ["Gauge"] = "a Gauge, which goes up and down",
        ["StateGauge"] = "a StateGauge<labels, states>, where states is an enum of the metric's values, and one of those states",
        ["Histogram"] = "a Histogram with buckets",
        ["InstantVector"] = "values that can be compared, and a counter has none before its growth is taken: Requests.Series.Over(5.Minutes).Rate()",
    };

    /// <summary>The hint for an error; empty where there is none.</summary>
    public static string Of(BuildError error) =>
        error.Code == "CS0411" && WrongKind().Match(error.Message) is { Success: true } wrong
            ? $"{wrong.Groups["signal"]} takes {Taken[wrong.Groups["kind"].Value]}"
            : "";

    /// <summary>Type arguments "cannot be inferred" where what is given is of another kind than the signal's first metric, which the error names.</summary>
    [GeneratedRegex(@"'Signals\.(?<signal>\w+)<[^(]*>\([^<]*?\b(?<kind>Counter|Gauge|StateGauge|Histogram|InstantVector)<", RegexOptions.CultureInvariant)]
    private static partial Regex WrongKind();
}
