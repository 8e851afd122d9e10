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

static class AlertsOfSource
{
    extension(AlertsOf alerts)
    {
        /// <summary>How a template writes them.</summary>
        internal string Source => alerts switch { AlertsOf.Firing => ".Alerts.Firing", AlertsOf.Resolved => ".Alerts.Resolved", _ => ".Alerts" };
    }
}
