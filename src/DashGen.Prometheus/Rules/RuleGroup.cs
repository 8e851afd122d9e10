namespace DashGen.Prometheus;

/// <summary>Rules that are evaluated in order, at the same time: a rule sees what those before it have just recorded.</summary>
/// <param name="Name">The name, unique in a file.</param>
/// <param name="Rules">The rules in order.</param>
public sealed record RuleGroup(string Name, EquatableArray<Rule> Rules) : IFields, INamed
{
    /// <summary>How often the rules are evaluated.</summary>
    /// <value>Above 0. The global interval where it is not stated.</value>
    public TimeSpan? Interval { get; init; }

    /// <summary>How far back in time the rules look, so that late samples count. Since 2.53.</summary>
    /// <value>The global offset where it is not stated.</value>
    public TimeSpan? QueryOffset { get; init; }

    /// <summary>The most series or alerts of each rule. Beyond it the rule gives none at all, so it can silence a mass outage.</summary>
    /// <value>Default 0, no bound.</value>
    public int Limit { get; init; }

    /// <summary>Labels of every rule of the group. Since 3.0.</summary>
    public NameMap<string> Labels { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Demand("name", Name.Length > 0, "a group needs a name");
        to.Demand("interval", Interval is null || Interval > TimeSpan.Zero, "interval must be above 0");
        to.Text("name", Name);
        to.Duration("interval", Interval);
        to.Duration("query_offset", QueryOffset, since: Since.PrometheusIs(2, 53));
        to.Number("limit", Limit, otherwise: 0);
        to.TextMap("labels", Labels, Since.PrometheusIs(3, 0));
        to.Sections("rules", Rules);
    }
}
