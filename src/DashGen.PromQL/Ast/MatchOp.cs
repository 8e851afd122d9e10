namespace DashGen.PromQL;

/// <summary>How a label is compared with a value.</summary>
public enum MatchOp
{
    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>=~</c>: the whole value matches a regular expression.</summary>
    Matches,

    /// <summary><c>!~</c>: the whole value does not match a regular expression.</summary>
    NotMatches,
}
