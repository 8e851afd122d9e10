namespace DashGen.Prometheus;

/// <summary>By which labels alerts become one notification.</summary>
public sealed record GroupBy
{
    GroupBy(EquatableArray<string> labels, bool everything) => (Labels, Everything) = (labels, everything);

    /// <summary>Every alert is a notification of its own.</summary>
    public static GroupBy AllLabels { get; } = new([], everything: true);

    /// <summary>All alerts of a route are one notification. Below the root it needs Alertmanager 0.31: before, it inherits.</summary>
    public static GroupBy Nothing { get; } = new([], everything: false);

    /// <summary>The names of the labels; empty where <see cref="Everything"/> says it all.</summary>
    public EquatableArray<string> Labels { get; }

    /// <summary>Whether alerts are told apart by all their labels.</summary>
    public bool Everything { get; }

    /// <summary>Alerts with equal values of these labels are one notification.</summary>
    public static GroupBy These(params ReadOnlySpan<string> labels) => new([.. labels], everything: false);
}
