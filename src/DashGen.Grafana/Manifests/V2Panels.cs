using DashGen.Grafana.V2;

namespace DashGen.Grafana;

/// <summary>Turns a classic panel into an element of version 2.</summary>
internal static class V2Panels
{
    internal static Element Lower(Classic.Panel panel) => panel.LibraryPanel is { } library
        ? new LibraryPanelKind { Spec = new() { Id = panel.Id ?? 0, Title = panel.Title ?? "", LibraryPanel = library } }
        : new PanelKind { Spec = Spec(panel) };

    static PanelSpec Spec(Classic.Panel panel) => new()
    {
        Id = panel.Id ?? 0,
        Title = panel.Title ?? "",
        Description = panel.Description ?? "",
        Subtitle = panel.Subtitle,
        Transparent = panel.Transparent,
        Links = [.. (panel.Links ?? []).Select(link => new DataLink { Title = link.Title, Url = link.Url ?? "", TargetBlank = link.TargetBlank })],
        Data = new() { Spec = Queries(panel) },
        VizConfig = new()
        {
            Group = panel.Type ?? "",
            Version = panel.PluginVersion ?? "",
            Spec = new() { Options = panel.Options, OmitsNulls = true, Unmodelled = Unstated("options", panel.Options), FieldConfig = Fields(panel) },
        },
    };

    // The schema wants the object even where nothing is said in it.
    static EquatableMap<Json> Unstated(string name, SchemaObject? value) => value is null ? [(name, Json.Parse("{}"))] : [];

    static QueryGroupSpec Queries(Classic.Panel panel) => new()
    {
        Queries =
        [
            .. (panel.Targets ?? []).Select(query => new PanelQueryKind
            {
                Spec = new()
                {
                    RefId = query.Letter ?? "",
                    Hidden = query.IsHidden,
                    Query = new()
                    {
                        Group = (query.Source ?? panel.Datasource)?.Type ?? "",
                        Datasource = (query.Source ?? panel.Datasource)?.Uid is { } uid ? new() { Name = uid } : null,
                        Spec = query.Bare(),
                    },
                },
            }),
        ],
        Transformations =
        [
            .. (panel.Transformations ?? []).Select(step => new TransformationKind
            {
                Group = step.Id ?? "",
                Spec = new() { Disabled = step.Disabled, Filter = step.Filter, Topic = Topic(step.Topic), Options = step.Options, Unmodelled = Unstated("options", step.Options) },
            }),
        ],
        QueryOptions = new()
        {
            Interval = panel.Interval,
            MaxDataPoints = (long?)panel.MaxDataPoints,
            TimeFrom = panel.TimeFrom,
            TimeShift = panel.TimeShift,
            TimeCompare = panel.TimeCompare,
            CacheTimeout = panel.CacheTimeout,
            QueryCachingTTL = (long?)panel.QueryCachingTTL,
            HideTimeOverride = panel.HideTimeOverride,
        },
    };

    static DataTopic? Topic(TransformationTopic? topic) => topic switch
    {
        TransformationTopic.Series => DataTopic.Series,
        TransformationTopic.Annotations => DataTopic.Annotations,
        TransformationTopic.AlertStates => DataTopic.AlertStates,
        _ => null,
    };

    static V2.FieldConfigSource Fields(Classic.Panel panel)
    {
        var field = panel.FieldConfig?.Defaults ?? new();
        return new()
        {
            Defaults = new()
            {
                DisplayName = field.DisplayName,
                DisplayNameFromDS = field.DisplayNameFromDS,
                Description = field.Description,
                Path = field.Path,
                Writeable = field.Writeable,
                Filterable = field.Filterable,
                Unit = field.Unit,
                Decimals = field.Decimals,
                Min = field.Min,
                Max = field.Max,
                Mappings = field.Mappings,
                Thresholds = field.Thresholds,
                Color = field.Color,
                Links = field.Links is { } links ? [.. links.Select(link => Json.From(link.Write))] : null,
                Actions = field.Actions is { } actions ? [.. actions.Select(Action)] : null,
                NoValue = field.NoValue,
                Custom = field.Custom,
                FieldMinMax = field.FieldMinMax,
                Unmodelled = field.Unmodelled,
            },
            Overrides = panel.FieldConfig?.Overrides ?? [],
        };
    }

    static V2.Action Action(FieldAction action) => new()
    {
        Type = action.Type,
        Title = action.Title,
        Fetch = action.Fetch,
        Infinity = action.Infinity,
        Confirmation = action.Confirmation,
        OneClick = action.OneClick,
        Style = action.Style,
        Variables = action.Variables is { } variables ? [.. variables.Select(one => new V2.ActionVariable { Key = one.Key, Name = one.Name })] : null,
    };

    internal static void AnnotationSpec(AnnotationQuery query, JsonOutput json)
    {
        json.WriteStartObject();
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)
            [
                ("expr", query.Expr), ("step", query.Step), ("titleFormat", query.TitleFormat), ("textFormat", query.TextFormat), ("tagKeys", query.TagKeys),
            ])
        {
            if (value is not null)
            {
                json.WritePropertyName(name);
                json.WriteStringValue(value);
            }
        }

        if (query.UseValueForTime is { } forTime)
        {
            json.WriteBoolean("useValueForTime"u8, forTime);
        }

        json.WriteEndObject();
    }
}
