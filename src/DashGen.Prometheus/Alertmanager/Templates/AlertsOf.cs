namespace DashGen.Prometheus;

/// <summary>Which alerts of a group a message goes through.</summary>
public enum AlertsOf
{
    /// <summary>All of them.</summary>
    Group,

    /// <summary>Those that fire.</summary>
    Firing,

    /// <summary>Those that are resolved.</summary>
    Resolved,
}
