using DashGen.Prometheus;

namespace DashGen;

/// <summary>
/// A case of an alert written by hand, for an expression that nothing can be derived from. Series are played from their beginning, and
/// at the end of the longest the alert fires with these results, or is silent.
/// </summary>
/// <param name="Title">What it shows, as it stands in the test's name.</param>
/// <param name="Series">What is played.</param>
public sealed record WrittenCase(string Title, EquatableArray<WrittenSeries> Series)
{
    /// <summary>The results that fire at the end, each with its value and labels; none where the alert must be silent.</summary>
    public EquatableArray<WrittenResult> Fires { get; init; } = [];
}

/// <summary>A result that fires.</summary>
/// <param name="Value">The value of the alert's expression.</param>
/// <param name="Labels">The labels of the result, without those that the rule adds.</param>
public sealed record WrittenResult(double Value, NameMap<string> Labels);
