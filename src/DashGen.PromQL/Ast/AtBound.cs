namespace DashGen.PromQL;

/// <summary>An end of the query's own range.</summary>
public sealed record AtBound : AtTime
{
    internal AtBound(bool isEnd) => IsEnd = isEnd;

    /// <summary>Whether it is <c>end()</c> and not <c>start()</c>.</summary>
    public bool IsEnd { get; }
}
