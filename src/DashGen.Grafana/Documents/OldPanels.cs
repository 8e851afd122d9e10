using DashGen.Grafana.Classic;

namespace DashGen.Grafana;

/// <summary>Panel kinds that Grafana has removed: they are kept as they are, and reported with what replaces them.</summary>
internal static class OldPanels
{
    static readonly Dictionary<string, string> Replacements = new(StringComparer.Ordinal)
    {
        ["graph"] = "timeseries",
        ["singlestat"] = "stat, or gauge",
        ["table-old"] = "table",
        ["grafana-singlestat-panel"] = "stat",
        ["grafana-piechart-panel"] = "piechart",
        ["grafana-worldmap-panel"] = "geomap",
        ["heatmap-new"] = "heatmap",
        ["xychart2"] = "xychart",
        ["natel-discrete-panel"] = "state-timeline",
        ["flant-statusmap-panel"] = "status-history",
    };

    internal static IEnumerable<Finding> Find(DashboardDocument document) => document.Dashboard switch
    {
        Classic.Dashboard dashboard => All(dashboard.Panels, "/panels").Concat((dashboard.Rows ?? []).SelectMany((row, index) =>
            All(row.Panels, JsonPointer.Append(JsonPointer.Append("/rows", index), "panels")))),
        V2.Dashboard v2 => (v2.Elements ?? []).SelectMany(one => Find(one.Key, (one.Value as V2.PanelKind)?.Spec?.VizConfig?.Group)),
        V2Beta1.Dashboard beta => (beta.Elements ?? []).SelectMany(one => Find(one.Key, (one.Value as V2Beta1.PanelKind)?.Spec?.VizConfig?.Group)),
        _ => [],
    };

    static IEnumerable<Finding> Find(string element, string? type) =>
        string.IsNullOrEmpty(type) ? [] : Judge(type, JsonPointer.Append("/elements", element) + "/spec/vizConfig/group");

    static IEnumerable<Finding> All(EquatableArray<PanelOrRow>? panels, string pointer) =>
        (panels ?? []).SelectMany((one, index) => Find(one, JsonPointer.Append(pointer, index)));

    static IEnumerable<Finding> Find(PanelOrRow one, string pointer) => one switch
    {
        Classic.Panel { Type: { Length: > 0 } type, LibraryPanel: null } => Judge(type, pointer + "/type"),
        GraphPanel => Judge("graph", pointer + "/type"),
        SinglestatPanel => Judge("singlestat", pointer + "/type"),
        RowPanel row => All(row.Panels, JsonPointer.Append(pointer, "panels")),
        _ => [],
    };

    static IEnumerable<Finding> Judge(string type, string pointer)
    {
        if (Replacements.TryGetValue(type, out var now))
        {
            yield return new(DashboardReader.RemovedPanel, FindingSeverity.Warning, pointer, $"Grafana has removed the panel {type}")
            {
                Hint = $"use {now}",
            };
        }
        else if (!PanelKinds.IsKnown(type))
        {
            yield return new(DashboardReader.UnknownPanel, FindingSeverity.Note, pointer, $"the panel {type} is not one of Grafana's own; its options are kept as they are");
        }
    }
}
