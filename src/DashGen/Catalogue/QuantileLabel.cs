using System.Globalization;
using DashGen.PromQL;

namespace DashGen;

/// <summary>The label by which the quantiles of a summary are told apart.</summary>
internal static class QuantileLabel
{
    /// <summary>Its name.</summary>
    public const string Name = "quantile";

    /// <summary>The series of one; Prometheus 3 stores whole numbers as <c>1.0</c>, Prometheus 2 as they were exposed.</summary>
    public static LabelMatcher Select(Ratio quantile)
    {
        var text = ((double)quantile.Value).ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? new LabelMatcher(Name, MatchOp.Equal, text) : new LabelMatcher(Name, MatchOp.Matches, $@"{text}(\.0)?");
    }

    /// <summary>The value that such a condition asks for, as series have it.</summary>
    public static string Value(LabelMatcher condition, Versions versions) => condition.Op == MatchOp.Equal ? condition.Value : BucketBound.Text(condition.Value[0] - '0', versions);
}
