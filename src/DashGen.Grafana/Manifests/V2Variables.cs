using DashGen.Grafana.Classic;
using DashGen.Grafana.V2;

namespace DashGen.Grafana;

/// <summary>Turns a classic variable into one of version 2; a snapshot's has no counterpart there.</summary>
internal static class V2Variables
{
    static readonly VariableOption Nothing = new() { Text = "", Value = "" };

    internal static VariableKind? Lower(VariableModel v) => v.Type switch
    {
        VariableType.Query => new QueryVariableKind
        {
            Spec = new()
            {
                Name = v.Name, Label = v.Label, Description = v.Description, Hide = Hide(v), SkipUrlSync = v.SkipUrlSync ?? false,
                Current = v.Current ?? Nothing,
                Options = v.Options ?? [],
                Multi = v.Multi ?? false,
                IncludeAll = v.IncludeAll ?? false,
                AllValue = v.AllValue,
                AllowCustomValue = v.AllowCustomValue ?? true,
                Regex = v.Regex ?? "",
                Definition = v.Definition,
                Refresh = Refresh(v),
                Sort = Sort(v),
                Query = new()
                {
                    Group = v.Datasource?.Type ?? "prometheus",
                    Datasource = v.Datasource?.Uid is { } uid ? new() { Name = uid } : null,
                    Unmodelled = [("spec", Question(v))],
                    OmitsNulls = true,
                },
            },
        },
        VariableType.Custom => new CustomVariableKind
        {
            Spec = new()
            {
                Name = v.Name, Label = v.Label, Description = v.Description, Hide = Hide(v), SkipUrlSync = v.SkipUrlSync ?? false,
                Current = v.Current ?? Nothing,
                Options = v.Options ?? [],
                Query = Text(v),
                Multi = v.Multi ?? false,
                IncludeAll = v.IncludeAll ?? false,
                AllValue = v.AllValue,
                AllowCustomValue = v.AllowCustomValue ?? true,
            },
        },
        VariableType.Datasource => new DatasourceVariableKind
        {
            Spec = new()
            {
                Name = v.Name, Label = v.Label, Description = v.Description, Hide = Hide(v), SkipUrlSync = v.SkipUrlSync ?? false,
                Current = v.Current ?? Nothing,
                Options = v.Options ?? [],
                PluginId = Text(v),
                Regex = v.Regex ?? "",
                Refresh = Refresh(v),
                Multi = v.Multi ?? false,
                IncludeAll = v.IncludeAll ?? false,
                AllValue = v.AllValue,
                AllowCustomValue = v.AllowCustomValue ?? true,
            },
        },
        VariableType.Constant => new ConstantVariableKind
        {
            Spec = new() { Name = v.Name, Label = v.Label, Description = v.Description, Hide = Hide(v), SkipUrlSync = v.SkipUrlSync ?? false, Query = Text(v), Current = v.Current ?? Nothing },
        },
        VariableType.Textbox => new TextVariableKind
        {
            Spec = new() { Name = v.Name, Label = v.Label, Description = v.Description, Hide = Hide(v), SkipUrlSync = v.SkipUrlSync ?? false, Query = Text(v), Current = v.Current ?? Nothing },
        },
        VariableType.Interval => new IntervalVariableKind
        {
            Spec = new()
            {
                Name = v.Name, Label = v.Label, Description = v.Description, Hide = Hide(v), SkipUrlSync = v.SkipUrlSync ?? false,
                Current = v.Current ?? Nothing,
                Options = v.Options ?? [],
                Query = Text(v),
                Auto = v.Auto ?? false,
                AutoMin = v.AutoMin ?? "10s",
                AutoCount = v.AutoCount ?? 30,
            },
        },
        VariableType.Adhoc => new AdhocVariableKind
        {
            Group = v.Datasource?.Type ?? "prometheus",
            Datasource = v.Datasource?.Uid is { } adhoc ? new() { Name = adhoc } : null,
            Spec = new() { Name = v.Name, Label = v.Label, Description = v.Description, Hide = Hide(v), SkipUrlSync = v.SkipUrlSync ?? false },
        },
        VariableType.Groupby => new GroupByVariableKind
        {
            Group = v.Datasource?.Type ?? "prometheus",
            Datasource = v.Datasource?.Uid is { } groups ? new() { Name = groups } : null,
            Spec = new()
            {
                Name = v.Name, Label = v.Label, Description = v.Description, Hide = Hide(v), SkipUrlSync = v.SkipUrlSync ?? false,
                Current = v.Current ?? Nothing,
                Options = v.Options ?? [],
                Multi = v.Multi ?? true,
            },
        },
        VariableType.Switch => new SwitchVariableKind
        {
            Spec = new()
            {
                Name = v.Name, Label = v.Label, Description = v.Description, Hide = Hide(v), SkipUrlSync = v.SkipUrlSync ?? false,
                Current = One(v.Current) ?? "false",
                EnabledValue = One(Option(v, 0)) ?? "true",
                DisabledValue = One(Option(v, 1)) ?? "false",
            },
        },
        _ => null,
    };

    static VariableOption? Option(VariableModel v, int index) => v.Options is { } options && options.Count > index ? options[index] : null;

    static string? One(VariableOption? option) => option?.Value is { IsList: false } value ? value.Texts[0] : null;

    static string Text(VariableModel v) =>
        v.Query?.Value.Element is { ValueKind: System.Text.Json.JsonValueKind.String } text ? text.GetString()! : "";

    // Version 2 has no mere text: it becomes what the data source's own editor saves, or goes under the name that Grafana's conversion uses.
    static Json Question(VariableModel v) => v.Query?.Value.Element is { ValueKind: System.Text.Json.JsonValueKind.Object }
        ? v.Query.Value
        : Json.From(json =>
        {
            json.WriteStartObject();
            if (v.Datasource?.Type is null or "prometheus")
            {
                json.WriteString("query"u8, Text(v));
                json.WriteString("refId"u8, "PrometheusVariableQueryEditor-VariableQuery"u8);
            }
            else
            {
                json.WritePropertyName(VariableQuestions.Converted);
                json.WriteStringValue(Text(v));
            }

            json.WriteEndObject();
        });

    static V2.VariableHide Hide(VariableModel v) => v.Hide switch
    {
        VariableHide.Label => V2.VariableHide.HideLabel,
        VariableHide.Variable => V2.VariableHide.HideVariable,
        VariableHide.InControlsMenu => V2.VariableHide.InControlsMenu,
        _ => V2.VariableHide.DontHide,
    };

    static V2.VariableRefresh Refresh(VariableModel v) => v.Refresh switch
    {
        VariableRefresh.OnDashboardLoad => V2.VariableRefresh.OnDashboardLoad,
        VariableRefresh.OnTimeRangeChanged => V2.VariableRefresh.OnTimeRangeChanged,
        _ => V2.VariableRefresh.Never,
    };

    // Both lists have the same order: 0 is none, then pairs of ascending and descending.
    static V2.VariableSort Sort(VariableModel v) => (V2.VariableSort)(int)(v.Sort ?? VariableSort.Disabled);
}
