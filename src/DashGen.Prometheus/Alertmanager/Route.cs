namespace DashGen.Prometheus;

/// <summary>
/// A node of the routing tree: the alerts it takes and where they go. What is not stated is inherited from the route above it; the root
/// takes every alert.
/// </summary>
public sealed record Route : IFields
{
    /// <summary>The name of the receiver. The root must state one.</summary>
    public string? Receiver { get; init; }

    /// <summary>What an alert must be for this route to take it: all of them hold.</summary>
    public EquatableArray<AlertMatcher> Matchers { get; init; }

    /// <summary>Whether later routes beside this one are tried as well after it took an alert.</summary>
    /// <value>Default false.</value>
    public bool Continue { get; init; }

    /// <summary>By which labels alerts become one notification.</summary>
    public GroupBy? GroupBy { get; init; }

    /// <summary>How long a new group waits for more alerts before its first notification.</summary>
    /// <value>0 or more. At the root 30 seconds where it is not stated.</value>
    public TimeSpan? GroupWait { get; init; }

    /// <summary>How long a group waits before it tells of alerts that joined it.</summary>
    /// <value>Above 0. At the root 5 minutes where it is not stated.</value>
    public TimeSpan? GroupInterval { get; init; }

    /// <summary>How long until a notification is repeated while nothing changes.</summary>
    /// <value>Above 0. At the root 4 hours where it is not stated.</value>
    public TimeSpan? RepeatInterval { get; init; }

    /// <summary>The names of time intervals in which nothing is sent. What is muted here does not go to another route.</summary>
    public EquatableArray<string> MuteTimeIntervals { get; init; }

    /// <summary>The names of time intervals outside of which nothing is sent.</summary>
    public EquatableArray<string> ActiveTimeIntervals { get; init; }

    /// <summary>Labels that notifications of this route carry. Since 0.34.</summary>
    public NameMap<MessageTemplate> Labels { get; init; }

    /// <summary>Routes for some of the alerts, tried in order.</summary>
    public EquatableArray<Route> Routes { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Text("receiver", Receiver);
        AlertMatcher.Describe(to, "matchers", Matchers);
        to.Flag("continue", Continue, otherwise: false);
        DescribeGroupBy(to);
        to.Duration("group_wait", GroupWait);
        to.Demand("group_interval", GroupInterval != TimeSpan.Zero, "group_interval must be above 0");
        to.Duration("group_interval", GroupInterval);
        to.Demand("repeat_interval", RepeatInterval != TimeSpan.Zero, "repeat_interval must be above 0");
        to.Duration("repeat_interval", RepeatInterval);
        to.Texts("mute_time_intervals", MuteTimeIntervals);
        to.Texts("active_time_intervals", ActiveTimeIntervals);
        to.TemplateMap("labels", Labels, Since.AlertmanagerIs(0, 34));
        to.Sections("routes", Routes);
    }

    void DescribeGroupBy(Fields to)
    {
        if (GroupBy is not { } by)
        {
            return;
        }

        foreach (var label in by.Labels)
        {
            to.LabelName("group_by", label);
        }

        to.Demand("group_by", by.Labels.Distinct().Count() == by.Labels.Count, "group_by names a label twice");
        if (by.Everything)
        {
            to.Texts("group_by", ["..."], onOneLine: true);
        }
        else if (by.Labels.IsEmpty)
        {
            to.EmptyList("group_by", Since.AlertmanagerIs(0, 31));
        }
        else
        {
            to.Texts("group_by", by.Labels, onOneLine: true);
        }
    }
}
