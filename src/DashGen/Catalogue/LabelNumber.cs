using System.Globalization;
using DashGen.PromQL;

namespace DashGen;

/// <summary>How a number is spelled in a label: the bound of a bucket in <c>le</c>, and of a summary which quantile it is.</summary>
internal static class LabelNumber
{
    /// <summary>The label by which the quantiles of a summary are told apart.</summary>
    public const string Quantile = "quantile";

    /// <summary>The series of a number, in whichever version.</summary>
    public static LabelMatcher Select(string label, double number) => Select(label, Exposed(number));

    /// <summary>
    /// The same in one version. Prometheus 3 stores a whole number as <c>1.0</c>. Prometheus 2 keeps what was exposed: <c>1</c> in its own format,
    /// <c>1.0</c> in OpenMetrics, which some libraries answer with and some do not.
    /// </summary>
    public static LabelMatcher Select(string label, double number, Versions versions) => Select(label, Text(number, versions));

    /// <summary>As it stands in the series of a service that answers in Prometheus' own format.</summary>
    public static string Text(double number, Versions versions)
    {
        var text = Exposed(number);
        return versions.Prometheus.Major >= 3 && IsWhole(text) ? text + ".0" : text;
    }

    static LabelMatcher Select(string label, string text) =>
        IsWhole(text) ? new LabelMatcher(label, MatchOp.Matches, $@"{text}(\.0)?") : new LabelMatcher(label, MatchOp.Equal, text);

    static string Exposed(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    static bool IsWhole(string text) => !text.AsSpan().ContainsAny('.', 'E');
}
