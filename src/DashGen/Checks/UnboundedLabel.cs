namespace DashGen;

/// <summary>a label without bound reaches a rule, a legend or a variable.</summary>
static class UnboundedLabel
{
    public static Rule Rule { get; } = new(
        "DG4004",
        DiagnosticSeverity.Error,
        "a label without bound reaches a rule, a legend or a variable",
        """
        A label without bound (a tenant, an address) makes a series for each value: in a rule that is a cost for ever, in a legend it is
        unreadable. Show the busiest few with Busiest, or leave the label out.
        """,
        """
        Events(RateLimited, …, by: [RateLimit.Tenant])      // DG4004
        Busiest(10, TenantRequests, by: [Tenant.Id], …)
        """,
        Find);

    /// <summary>Whether one of the labels has no bound.</summary>
    internal static bool IsIn(EquatableArray<LabelSchema> labels) => labels.Any(label => !label.Cardinality.IsBounded);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            foreach (var recording in bundle.Recordings)
            {
                Labels(recording.Labels, recording.Location, $"the recorded series {recording.Name}");
            }

            foreach (var alert in bundle.Alerts)
            {
                Labels(alert.Labels, alert.Location, $"the alert {alert.Name}");
            }

            foreach (var panel in bundle.Panels)
            {
                foreach (var query in panel.Queries.Where(query => query.AtMost is null))
                {
                    Labels(query.Labels, panel.Location, $"the panel {Quoted.Text(panel.Title)}");
                }
            }
        }

        void Labels(EquatableArray<LabelSchema> labels, SourceLocation location, string where)
        {
            foreach (var label in labels.Where(label => !label.Cardinality.IsBounded))
            {
                context.Report(rule, location, $"{where} has a series for each {label.Name}, of which there is no limit", "leave the label out, or show the busiest few with Busiest");
            }
        }
    }
}
