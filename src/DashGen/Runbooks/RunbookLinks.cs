using DashGen.PromQL;

namespace DashGen;

/// <summary>The panels that the pages of a service lead to.</summary>
sealed class RunbookLinks
{
    /// <summary>So many panels beside the alert's own are worth a look; more would not be looked at.</summary>
    const int Neighbours = 4;

    readonly StackDashboards _dashboards;
    readonly ServiceBundle _service;
    readonly Dictionary<string, HashSet<string>> _recorded = [];
    readonly (string Title, string Link, Family Family, int Place, HashSet<string> Metrics)[] _panels;

    public RunbookLinks(StackDashboards dashboards, ServiceBundle service)
    {
        _dashboards = dashboards;
        _service = service;
        foreach (var recording in service.Recordings)
        {
            _recorded.TryAdd(recording.Name, Metrics(recording.Expr));
        }

        _panels =
        [
            .. service.Panels.Select((panel, i) => (panel.Title, Link: dashboards.Link(service.Service.Name, panel.Title) ?? "", panel.Family, i, panel.Queries.SelectMany(query => Metrics(query.Expr)).ToHashSet()))
                .Where(panel => panel.Link.Length > 0),
        ];
    }

    /// <summary>
    /// The panel of the alert's quantity, then what a person looks at next: in the alert's family what shows the same metrics, what is called
    /// alike and what stands nearest; then what shows the same metrics elsewhere.
    /// </summary>
    public IEnumerable<object> Of(Alert alert)
    {
        if (_dashboards.Link(_service.Service.Name, alert) is { } own)
        {
            yield return new { title = alert.Panel, link = own, isOwn = true };
        }

        var read = alert.Metrics.Select(metric => metric.ListedName).ToHashSet();
        var words = alert.Panel.Split(' ', ',');
        var place = _panels.FirstOrDefault(panel => panel.Title == alert.Panel).Place;
        var others = _panels
            .Where(panel => panel.Title != alert.Panel && (panel.Family == alert.Family || panel.Metrics.Overlaps(read)))
            .OrderByDescending(panel => panel.Family == alert.Family)
            .ThenByDescending(panel => panel.Metrics.Overlaps(read))
            .ThenByDescending(panel => panel.Title.Split(' ', ',').Intersect(words).Count())
            .ThenBy(panel => Math.Abs(panel.Place - place));
        foreach (var (title, link, _, _, _) in others.Take(Neighbours))
        {
            yield return new { title, link, isOwn = false };
        }
    }

    /// <summary>The metrics of the service that an expression reads, directly or through recorded series.</summary>
    HashSet<string> Metrics(Expr expr)
    {
        HashSet<string> metrics = [];
        foreach (var name in expr.Descendants().OfType<VectorSelector>().Select(selector => selector.Name).OfType<string>())
        {
            metrics.UnionWith(_recorded.GetValueOrDefault(name) ?? [.. _service.Service.Metrics.Where(metric => metric.Exposes(name)).Select(metric => metric.Name)]);
        }

        return metrics;
    }
}
