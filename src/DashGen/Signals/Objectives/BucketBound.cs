using System.Globalization;
using DashGen.PromQL;

namespace DashGen;

/// <summary>How a bucket's bound is spelled in the label <c>le</c>.</summary>
internal static class BucketBound
{
    /// <summary>
    /// Prometheus 3 stores a whole number as <c>1.0</c>. Prometheus 2 keeps what was exposed: <c>1</c> in its own format, <c>1.0</c> in OpenMetrics,
    /// which some libraries answer with and some do not.
    /// </summary>
    public static LabelMatcher Select(double bound, Versions versions)
    {
        var text = Text(bound, versions);
        return IsWhole(text) ? new LabelMatcher("le", MatchOp.Matches, $@"{text}(\.0)?") : new LabelMatcher("le", MatchOp.Equal, text);
    }

    /// <summary>As it stands in the series of a service that answers in Prometheus' own format.</summary>
    public static string Text(double bound, Versions versions)
    {
        var text = bound.ToString("R", CultureInfo.InvariantCulture);
        return versions.Prometheus.Major >= 3 && IsWhole(text) ? text + ".0" : text;
    }

    static bool IsWhole(string text) => !text.AsSpan().ContainsAny('.', 'E');
}
