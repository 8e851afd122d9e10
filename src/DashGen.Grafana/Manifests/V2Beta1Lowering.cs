using DashGen.Grafana.V2Beta1;

namespace DashGen.Grafana;

/// <summary>Turns a dashboard of version 2 into its first beta, which differs in how transformations are named.</summary>
public static class V2Beta1Lowering
{
    /// <summary>The same dashboard.</summary>
    public static V2Beta1.Dashboard Lower(V2.Dashboard dashboard)
    {
        ArgumentNullException.ThrowIfNull(dashboard);
        return new()
        {
            Title = dashboard.Title,
            Description = dashboard.Description,
            Tags = dashboard.Tags,
            Editable = dashboard.Editable,
            LiveNow = dashboard.LiveNow,
            Preload = dashboard.Preload,
            Revision = dashboard.Revision,
            CursorSync = dashboard.CursorSync,
            TimeSettings = dashboard.TimeSettings,
            Links = dashboard.Links,
            Annotations = dashboard.Annotations,
            Variables = dashboard.Variables,
            Elements = new((dashboard.Elements ?? []).Select(pair => (pair.Key, Element(pair.Value))).ToEquatableArray()),
            Layout = Layout(dashboard.Layout),
        };
    }

    static Element Element(V2.Element element) => element switch
    {
        V2.PanelKind { Spec: { } panel } => new PanelKind
        {
            Spec = new()
            {
                Id = panel.Id,
                Title = panel.Title,
                Description = panel.Description,
                Subtitle = panel.Subtitle,
                Transparent = panel.Transparent,
                Links = panel.Links,
                VizConfig = panel.VizConfig,
                Data = new()
                {
                    Spec = new()
                    {
                        Queries = panel.Data?.Spec?.Queries ?? [],
                        QueryOptions = panel.Data?.Spec?.QueryOptions ?? new(),
                        Transformations = [.. (panel.Data?.Spec?.Transformations ?? []).Select(Transformation)],
                    },
                },
            },
        },
        V2.LibraryPanelKind library => new LibraryPanelKind { Spec = library.Spec },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    static TransformationKind Transformation(V2.TransformationKind step) => new()
    {
        Kind = step.Group,
        Spec = new()
        {
            Id = step.Group,
            Disabled = step.Spec?.Disabled,
            Filter = step.Spec?.Filter,
            Topic = step.Spec?.Topic,
            Options = step.Spec?.Options,
            Unmodelled = step.Spec?.Unmodelled ?? default,
        },
    };

    static DashboardLayout? Layout(V2.DashboardLayout? layout) => layout switch
    {
        V2.GridLayoutKind grid => new GridLayoutKind { Spec = grid.Spec },
        V2.AutoGridLayoutKind grid => new AutoGridLayoutKind { Spec = grid.Spec },
        V2.RowsLayoutKind rows => new RowsLayoutKind
        {
            Spec = new()
            {
                Rows =
                [
                    .. (rows.Spec?.Rows ?? []).Select(row => new RowsLayoutRowKind
                    {
                        Spec = new()
                        {
                            Title = row.Spec?.Title,
                            Collapse = row.Spec?.Collapse,
                            HideHeader = row.Spec?.HideHeader,
                            FillScreen = row.Spec?.FillScreen,
                            ConditionalRendering = row.Spec?.ConditionalRendering,
                            Repeat = row.Spec?.Repeat,
                            Layout = Layout(row.Spec?.Layout),
                        },
                    }),
                ],
            },
        },
        V2.TabsLayoutKind tabs => new TabsLayoutKind
        {
            Spec = new()
            {
                Tabs =
                [
                    .. (tabs.Spec?.Tabs ?? []).Select(tab => new TabsLayoutTabKind
                    {
                        Spec = new()
                        {
                            Title = tab.Spec?.Title,
                            ConditionalRendering = tab.Spec?.ConditionalRendering,
                            Repeat = tab.Spec?.Repeat,
                            Layout = Layout(tab.Spec?.Layout),
                        },
                    }),
                ],
            },
        },
        _ => null,
    };
}
