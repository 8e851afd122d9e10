namespace DashGen.PromQL;

/// <summary>A length of time: in brackets, after <c>offset</c>, or part of a duration expression.</summary>
public abstract record RangeDuration : Node
{
    private protected RangeDuration()
    {
    }

    /// <summary>Grafana's <c>$__rate_interval</c>: at least four scrape intervals.</summary>
    public static RangeDuration RateInterval { get; } = new DurationVariable("$__rate_interval");

    /// <summary>Grafana's <c>$__range</c>: the whole time range of the dashboard.</summary>
    public static RangeDuration Range { get; } = new DurationVariable("$__range");

    /// <summary>Grafana's <c>$__interval</c>: one step of the panel.</summary>
    public static RangeDuration Interval { get; } = new DurationVariable("$__interval");

    /// <summary>The length where it is known from the text alone; null where it depends on a variable or on the query.</summary>
    public virtual TimeSpan? Known => null;

    /// <summary>As Prometheus writes it: <c>5m</c>.</summary>
    public sealed override string ToString() => Printer.Print(this);

    /// <summary>A fixed length.</summary>
    public static implicit operator RangeDuration(TimeSpan value) => new DurationLiteral(value);
}
