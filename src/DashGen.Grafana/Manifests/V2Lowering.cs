using System.Collections.Immutable;
using DashGen.Grafana.V2;

namespace DashGen.Grafana;

/// <summary>Turns a classic dashboard into one of version 2: elements apart from their places.</summary>
public static class V2Lowering
{
    /// <summary>The same dashboard: panels, queries, thresholds, variables and places stay as they are.</summary>
    public static V2.Dashboard Lower(Classic.Dashboard dashboard)
    {
        ArgumentNullException.ThrowIfNull(dashboard);
        return new()
        {
            Title = dashboard.Title,
            Description = dashboard.Description,
            Tags = dashboard.Tags ?? [],
            Editable = dashboard.Editable,
            LiveNow = dashboard.LiveNow,
            Preload = dashboard.Preload ?? false,
            CursorSync = dashboard.GraphTooltip switch
            {
                DashboardCursorSync.Crosshair => V2.DashboardCursorSync.Crosshair,
                DashboardCursorSync.Tooltip => V2.DashboardCursorSync.Tooltip,
                _ => V2.DashboardCursorSync.Off,
            },
            TimeSettings = Times(dashboard),
            Links = [.. (dashboard.Links ?? []).Select(Link)],
            Annotations = [.. (dashboard.Annotations?.List ?? []).Select(Annotation)],
            Variables = [.. (dashboard.Templating?.List ?? []).Select(V2Variables.Lower).OfType<VariableKind>()],
            Elements = new(Panels(dashboard.Panels ?? []).Select(panel => (Name(panel), V2Panels.Lower(panel))).ToEquatableArray()),
            Layout = Layout(dashboard.Panels ?? []),
        };
    }

    static TimeSettingsSpec Times(Classic.Dashboard dashboard)
    {
        var times = new TimeSettingsSpec
        {
            Timezone = dashboard.Timezone,
            From = dashboard.Time?.From ?? "now-6h",
            To = dashboard.Time?.To ?? "now",
            AutoRefresh = dashboard.Refresh ?? "",
            HideTimepicker = dashboard.Timepicker?.Hidden ?? false,
            FiscalYearStartMonth = dashboard.FiscalYearStartMonth ?? 0,
            NowDelay = dashboard.Timepicker?.NowDelay,
            WeekStart = dashboard.WeekStart switch
            {
                "saturday" => TimeSettingsSpecWeekStart.Saturday,
                "monday" => TimeSettingsSpecWeekStart.Monday,
                "sunday" => TimeSettingsSpecWeekStart.Sunday,
                _ => null,
            },
        };
        return dashboard.Timepicker?.RefreshIntervals is { } intervals ? times with { AutoRefreshIntervals = intervals } : times;
    }

    static V2.DashboardLink Link(DashboardLink link) => new()
    {
        Title = link.Title,
        Type = link.Type,
        Icon = link.Icon,
        Tooltip = link.Tooltip,
        Url = link.Url,
        Tags = link.Tags,
        AsDropdown = link.AsDropdown,
        TargetBlank = link.TargetBlank,
        IncludeVars = link.IncludeVars,
        KeepTime = link.KeepTime,
        Placement = link.Placement,
        OmitsNulls = true,
    };

    static AnnotationQueryKind Annotation(AnnotationQuery query) => new()
    {
        Spec = new()
        {
            Name = query.Name,
            Enable = query.Enable,
            Hide = query.Hide ?? false,
            IconColor = query.IconColor,
            BuiltIn = query.BuiltIn is { } number ? number != 0 : null,
            Filter = query.Filter,
            Query = new()
            {
                Group = query.Datasource?.Type ?? "prometheus",
                Datasource = query.Datasource?.Uid is { } uid ? new() { Name = uid } : null,
                Unmodelled = [("spec", Json.From(json => V2Panels.AnnotationSpec(query, json)))],
                OmitsNulls = true,
            },
            OmitsNulls = true,
        },
    };

    static IEnumerable<Classic.Panel> Panels(EquatableArray<Classic.PanelOrRow> panels) => panels.SelectMany(one => one switch
    {
        Classic.Panel panel => (IEnumerable<Classic.Panel>)[panel],
        Classic.RowPanel { Panels: { } inner } => Panels(inner),
        _ => [],
    });

    internal static string Name(Classic.Panel panel) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"panel-{panel.Id ?? 0}");

    static DashboardLayout Layout(EquatableArray<Classic.PanelOrRow> panels)
    {
        var rows = ImmutableArray.CreateBuilder<RowsLayoutRowKind>();
        var loose = new List<Classic.Panel>();
        Classic.RowPanel? current = null;
        foreach (var one in panels)
        {
            if (one is Classic.Panel panel)
            {
                loose.Add(panel);
            }
            else if (one is Classic.RowPanel row)
            {
                Close(rows, current, loose);
                loose = [.. (row.Panels ?? []).OfType<Classic.Panel>()];
                current = row;
            }
        }

        if (current is null)
        {
            return Grid(loose);
        }

        Close(rows, current, loose);
        return new RowsLayoutKind { Spec = new() { Rows = new(rows.ToImmutable()) } };
    }

    // What stands above the first row becomes a row without a head.
    static void Close(ImmutableArray<RowsLayoutRowKind>.Builder rows, Classic.RowPanel? row, List<Classic.Panel> panels)
    {
        if (row is null && panels.Count == 0)
        {
            return;
        }

        rows.Add(new()
        {
            Spec = new()
            {
                Title = row?.Title ?? "",
                Collapse = row?.Collapsed ?? false,
                HideHeader = row is null ? true : null,
                Repeat = row?.Repeat is { } variable ? new() { Value = variable } : null,
                Layout = Grid(panels),
            },
        });
    }

    // Places in a row count from the row's own top.
    static GridLayoutKind Grid(List<Classic.Panel> panels)
    {
        var top = panels.Count == 0 ? 0 : panels.Min(panel => panel.GridPos?.Y ?? 0);
        return new()
        {
            Spec = new()
            {
                Items =
                [
                    .. panels.Select(panel => new GridLayoutItemKind
                    {
                        Spec = new()
                        {
                            X = panel.GridPos?.X ?? 0,
                            Y = (panel.GridPos?.Y ?? 0) - top,
                            Width = panel.GridPos?.W ?? 12,
                            Height = panel.GridPos?.H ?? 8,
                            Element = new() { Name = Name(panel) },
                            Repeat = panel.Repeat is null ? null : new()
                            {
                                Value = panel.Repeat,
                                Direction = panel.RepeatDirection switch
                                {
                                    PanelRepeatDirection.Horizontal => RepeatOptionsDirection.H,
                                    PanelRepeatDirection.Vertical => RepeatOptionsDirection.V,
                                    _ => null,
                                },
                                MaxPerRow = (long?)panel.MaxPerRow,
                            },
                        },
                    }),
                ],
            },
        };
    }
}
