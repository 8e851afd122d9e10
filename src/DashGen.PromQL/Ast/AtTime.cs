namespace DashGen.PromQL;

/// <summary>The fixed time of an <c>@</c> modifier.</summary>
public abstract record AtTime : Node
{
    private protected AtTime()
    {
    }

    /// <summary><c>@ start()</c>: the start of the query's range.</summary>
    public static AtTime Start { get; } = new AtBound(isEnd: false);

    /// <summary><c>@ end()</c>: the end of the query's range.</summary>
    public static AtTime End { get; } = new AtBound(isEnd: true);

    /// <summary>A fixed time.</summary>
    public static implicit operator AtTime(DateTimeOffset time) => new AtTimestamp(time.ToUnixTimeMilliseconds());
}
