namespace DashGen.PromQL;

/// <summary>A condition on a label.</summary>
/// <param name="Name">The label's name without quotes; <c>__name__</c> is the metric's name. May hold Grafana variables.</param>
/// <param name="Op">How it is compared.</param>
/// <param name="Value">The value or regular expression, its escapes resolved. May hold Grafana variables.</param>
public sealed record LabelMatcher(string Name, MatchOp Op, string Value) : MatcherItem
{
    /// <summary>The label that holds the metric's name.</summary>
    public const string MetricName = "__name__";

    /// <summary>Whether a name that holds a Grafana variable was written in quotes. Other names are quoted where they have to be.</summary>
    public bool IsNameQuoted { get; init; }

    /// <summary>Whether the value is a bare Grafana variable that brings its own quotes: <c>{job=~${job:doublequote}}</c>.</summary>
    public bool IsValueBare { get; init; }

    /// <summary>Where a definition states the condition; null for one that was parsed or derived. It does not count for equality.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>Whether both ask the same of the same label.</summary>
    public bool Equals(LabelMatcher? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Name == other.Name && Op == other.Op && Value == other.Value && IsNameQuoted == other.IsNameQuoted && IsValueBare == other.IsValueBare);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Op, Value);
}
