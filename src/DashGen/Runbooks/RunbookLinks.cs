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
    readonly Shown[] _panels;

    public RunbookLinks(StackDashboards dashboards, ServiceBundle service)
    {
        _dashboards = dashboards;
        _service = service;
        foreach (var recording in service.Recordings)
        {
            _recorded.TryAdd(recording.Name, Metrics([recording.Expr]));
        }

        _panels = [.. service.Panels.Select(Of).OfType<Shown>()];
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
        var words = Words(alert.Panel);
        var place = Array.Find(_panels, panel => panel.Title == alert.Panel)?.Place ?? 0;
        var others = _panels
            .Where(panel => panel.Title != alert.Panel)
            .Select(panel => (Panel: panel, IsOfFamily: panel.Family == alert.Family, IsOfMetrics: panel.Metrics.Overlaps(read)))
            .Where(other => other.IsOfFamily || other.IsOfMetrics)
            .OrderByDescending(other => other.IsOfFamily)
            .ThenByDescending(other => other.IsOfMetrics)
            .ThenByDescending(other => other.Panel.Words.Count(words.Contains))
            .ThenBy(other => Math.Abs(other.Panel.Place - place));
        foreach (var (panel, _, _) in others.Take(Neighbours))
        {
            yield return new { title = panel.Title, link = panel.Link, isOwn = false };
        }
    }

    Shown? Of(Panel panel, int place) => _dashboards.Link(_service.Service.Name, panel.Title) is { Length: > 0 } link
        ? new(panel.Title, Words(panel.Title), link, panel.Family, place, Metrics(panel.Queries.Select(query => query.Expr)))
        : null;

    static HashSet<string> Words(string title) => [.. title.Split(' ', ',')];

    /// <summary>The metrics of the service that expressions read, directly or through recorded series.</summary>
    HashSet<string> Metrics(IEnumerable<Expr> exprs)
    {
        HashSet<string> metrics = [];
        foreach (var name in exprs.SelectMany(expr => expr.Descendants()).OfType<VectorSelector>().Select(selector => selector.Name).OfType<string>())
        {
            if (_recorded.TryGetValue(name, out var recorded))
            {
                metrics.UnionWith(recorded);
            }
            else
            {
                metrics.UnionWith(_service.Service.Metrics.Where(metric => metric.Exposes(name)).Select(metric => metric.Name));
            }
        }

        return metrics;
    }

    /// <summary>A panel that a dashboard shows.</summary>
    sealed record Shown(string Title, HashSet<string> Words, string Link, Family Family, int Place, HashSet<string> Metrics);
}
