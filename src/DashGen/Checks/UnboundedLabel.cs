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
    internal static bool IsIn(EquatableArray<LabelSchema> labels)
    {
        foreach (var label in labels)
        {
            if (!label.Cardinality.IsBounded)
            {
                return true;
            }
        }

        return false;
    }

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            // A signal makes a panel, an alert and recorded series of one label: that is one mistake.
            foreach (var one in Uses(bundle).GroupBy(use => (use.Label, use.Location)))
            {
                var uses = one.Select(use => use.Where).Distinct().ToList();
                context.Report(
                    rule,
                    one.Key.Location,
                    $"{Words.List(uses)} {(uses.Count == 1 ? "has" : "have")} a series for each {one.Key.Label}, of which there is no limit",
                    "leave the label out, or show the busiest few with Busiest");
            }
        }
    }

    /// <summary>Where labels without bound come to stand.</summary>
    static IEnumerable<(string Label, SourceLocation Location, string Where)> Uses(ServiceBundle bundle) =>
    [
        .. bundle.Alerts.Where(alert => IsIn(alert.Labels)).SelectMany(alert => Unbounded(alert.Labels, alert.Location, $"the alert {alert.Name}")),
        .. bundle.Panels.SelectMany(panel => panel.Queries.Where(query => query.AtMost is null && IsIn(query.Labels)).SelectMany(query => Unbounded(query.Labels, panel.Location, $"the panel {Quoted.Text(panel.Title)}"))),
        .. bundle.Service.Filters.Where(filter => FilterVariables.Owner(bundle.Service, filter)?.Labels.Any(label => label.Name == filter.Label && !label.Cardinality.IsBounded) == true)
            .Select(filter => (filter.Label, bundle.Service.Location, $"the variable {filter.Variable}")),
        .. bundle.Recordings.Where(recording => IsIn(recording.Labels)).SelectMany(recording => Unbounded(recording.Labels, recording.Location, $"the recorded series {recording.Name}")),
    ];

    static IEnumerable<(string Label, SourceLocation Location, string Where)> Unbounded(EquatableArray<LabelSchema> labels, SourceLocation location, string where) =>
        labels.Where(label => !label.Cardinality.IsBounded).Select(label => (label.Name, location, where));
}
