using DashGen.Grafana.Classic;

namespace DashGen.Grafana;

/// <summary>What a dashboard asks, whatever its form: the view of it that checks of queries share.</summary>
/// <param name="Panels">The queries of panels, in their order.</param>
/// <param name="Variables">The questions of variables.</param>
/// <param name="VariableNames">The names of all variables.</param>
/// <param name="MultiValueNames">The names of those that can hold several values, or "All".</param>
public sealed record DashboardQueries(
    EquatableArray<PanelQuery> Panels,
    EquatableArray<VariableQuery> Variables,
    EquatableArray<string> VariableNames,
    EquatableArray<string> MultiValueNames)
{
    /// <summary>The queries of a dashboard: <see cref="Classic.Dashboard"/>, <see cref="V2.Dashboard"/> or <see cref="V2Beta1.Dashboard"/>.</summary>
    public static DashboardQueries Of(SchemaObject dashboard) => dashboard switch
    {
        Classic.Dashboard classic => Of(classic),
        V2.Dashboard v2 => Of([.. (v2.Elements ?? []).SelectMany(Panel)], v2.Variables ?? []),
        V2Beta1.Dashboard beta => Of([.. (beta.Elements ?? []).SelectMany(Panel)], beta.Variables ?? []),
        _ => new([], [], [], []),
    };

    static DashboardQueries Of(Classic.Dashboard dashboard)
    {
        var variables = dashboard.Templating?.List ?? [];
        return new(
            [.. ClassicPanels.Of(dashboard).SelectMany(one => Panel(one.Panel, one.Pointer))],
            [.. variables.Select(VariableQuestions.Of).OfType<VariableQuery>()],
            [.. variables.Select(variable => variable.Name).OfType<string>()],
            [.. variables.Where(variable => variable.Multi == true || variable.IncludeAll == true).Select(variable => variable.Name).OfType<string>()]);
    }

    static DashboardQueries Of(EquatableArray<PanelQuery> panels, EquatableArray<V2.VariableKind> variables) => new(
        panels,
        [.. variables.Select(VariableQuestions.Of).OfType<VariableQuery>()],
        [.. variables.Select(variable => Choice(variable).Name).OfType<string>()],
        [.. variables.Select(Choice).Where(variable => variable.IsMulti).Select(variable => variable.Name).OfType<string>()]);

    static (string? Name, bool IsMulti) Choice(V2.VariableKind variable) => variable switch
    {
        V2.QueryVariableKind { Spec: { } query } => (query.Name, query.Multi == true || query.IncludeAll == true),
        V2.CustomVariableKind { Spec: { } custom } => (custom.Name, custom.Multi == true || custom.IncludeAll == true),
        V2.DatasourceVariableKind { Spec: { } source } => (source.Name, source.Multi == true || source.IncludeAll == true),
        V2.ConstantVariableKind constant => (constant.Spec?.Name, false),
        V2.IntervalVariableKind interval => (interval.Spec?.Name, false),
        V2.TextVariableKind text => (text.Spec?.Name, false),
        V2.SwitchVariableKind one => (one.Spec?.Name, false),
        _ => (null, false),
    };

    static IEnumerable<PanelQuery> Panel(Classic.Panel panel, string pointer) => (panel.Targets ?? []).Select((query, index) => new PanelQuery(
        JsonPointer.Append(pointer + "/targets", index) + "/expr",
        panel.Title ?? "",
        panel.Type ?? "",
        UnitOf(panel.FieldConfig?.Defaults?.Unit, panel.FieldConfig?.Overrides),
        query)
    {
        NoValue = panel.FieldConfig?.Defaults?.NoValue,
    });

    static IEnumerable<PanelQuery> Panel((string Name, V2.Element Element) one) => one.Element is V2.PanelKind { Spec: { } panel }
        ? Panel(one.Name, panel.Title, panel.VizConfig, panel.Data?.Spec?.Queries)
        : [];

    static IEnumerable<PanelQuery> Panel((string Name, V2Beta1.Element Element) one) => one.Element is V2Beta1.PanelKind { Spec: { } panel }
        ? Panel(one.Name, panel.Title, panel.VizConfig, panel.Data?.Spec?.Queries)
        : [];

    static IEnumerable<PanelQuery> Panel(string name, string? title, V2.VizConfigKind? look, EquatableArray<V2.PanelQueryKind>? queries)
    {
        var pointer = JsonPointer.Append("/elements", name) + "/spec/data/spec/queries";
        for (var i = 0; i < (queries?.Count ?? 0); i++)
        {
            if (queries!.Value[i].Spec?.Query?.Spec is { } query)
            {
                var unit = UnitOf(look?.Spec?.FieldConfig?.Defaults?.Unit, look?.Spec?.FieldConfig?.Overrides);
                yield return new(JsonPointer.Append(pointer, i) + "/spec/query/spec/expr", title ?? "", look?.Group ?? "", unit, query) { NoValue = look?.Spec?.FieldConfig?.Defaults?.NoValue };
            }
        }
    }

    static Unit? UnitOf(Unit? unit, EquatableArray<Override>? overrides) =>
        (overrides ?? []).Any(one => (one.Properties ?? []).Any(property => property.Id == "unit")) ? null : unit;
}
