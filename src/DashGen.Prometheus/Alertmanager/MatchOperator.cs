namespace DashGen.Prometheus;

/// <summary>How a matcher compares the value of a label.</summary>
public enum MatchOperator
{
    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>=~</c>: the whole value matches a regular expression.</summary>
    Matches,

    /// <summary><c>!~</c>: the whole value does not match a regular expression.</summary>
    DoesNotMatch,
}
