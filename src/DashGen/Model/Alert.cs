using DashGen.PromQL;
using DashGen.Prometheus;

namespace DashGen;

/// <summary>An alert: a condition that, held for a while, is someone's to act on.</summary>
/// <param name="Name">Its name; in a service one name stands for one thing, in both severities.</param>
/// <param name="Severity">How urgent it is.</param>
/// <param name="Family">What kind of trouble it tells of.</param>
/// <param name="Expr">The condition.</param>
/// <param name="Hold">How long the condition must hold.</param>
public sealed record Alert(string Name, Severity Severity, Family Family, Expr Expr, TimeSpan Hold)
{
    /// <summary>How long the condition must hold.</summary>
    public TimeSpan Hold { get; init => field = Stated.AtMost(30.Days, value, "a time to hold"); } = Stated.AtMost(30.Days, Hold, "a time to hold");

    /// <summary>One line for a pager, rendered by Prometheus.</summary>
    public required GoTemplate Summary { get; init; }

    /// <summary>What happened and how bad it is, with the value in its unit.</summary>
    public required GoTemplate Description { get; init; }

    /// <summary>The labels its results carry. A rule label of such a name would overwrite them.</summary>
    public required EquatableArray<LabelSchema> Labels { get; init; }

    /// <summary>What the runbook says.</summary>
    public required RunbookNotes Runbook { get; init; }

    /// <summary>The title of the panel that shows its quantity.</summary>
    public required string Panel { get; init; }

    /// <summary>Where it is defined.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>Rule labels besides <c>severity</c>, <c>team</c>, <c>family</c> and <c>system</c>.</summary>
    public EquatableArray<KeyValuePair<string, string>> ExtraLabels { get; init; } = [];

    /// <summary>The metrics its condition depends on, directly or through recorded series.</summary>
    public EquatableArray<Metric> Metrics { get; init; } = [];

    /// <summary>
    /// Cases written by hand. An expression that nothing can be derived from needs them: one at least in which it fires, and one in
    /// which it is silent.
    /// </summary>
    public EquatableArray<WrittenCase> Written { get; init; } = [];
}
