using System.Collections.Immutable;
using DashGen.Grafana.Classic;

namespace DashGen.Grafana;

/// <summary>Turns an author's dashboard into Grafana's classic one: places, ids and letters are decided here.</summary>
public static class DashboardLowering
{
    const int RowHeight = 1;

    /// <summary>The classic dashboard, schema version 42.</summary>
    public static Classic.Dashboard Lower(Dashboard dashboard)
    {
        ArgumentNullException.ThrowIfNull(dashboard);
        return new()
        {
            Uid = dashboard.Uid,
            Title = dashboard.Title,
            Description = dashboard.Description,
            Tags = dashboard.Tags,
            Timezone = dashboard.TimeZone.Id,
            Editable = dashboard.Editable,
            GraphTooltip = dashboard.CursorSync,
            Time = new() { From = dashboard.Time.From, To = dashboard.Time.To },
            Timepicker = dashboard.TimePicker,
            FiscalYearStartMonth = dashboard.FiscalYearStartMonth,
            LiveNow = dashboard.LiveNow,
            WeekStart = dashboard.WeekStart?.ToString().ToLowerInvariant(),
            Refresh = Duration.Text(dashboard.Refresh),
            Panels = Panels(dashboard),
            Templating = new() { List = [.. dashboard.Variables.Select(variable => variable.Lower(dashboard.DataSource))] },
            Annotations = new() { List = dashboard.Annotations },
            Links = dashboard.Links,
            Preload = dashboard.Preload,
            Unmodelled = dashboard.Unmodelled,
        };
    }

    static EquatableArray<PanelOrRow> Panels(Dashboard dashboard)
    {
        var ids = new PanelIds();
        var result = ImmutableArray.CreateBuilder<PanelOrRow>();
        var (panels, y) = Place(dashboard, dashboard.Panels, dashboard.Columns, ids, 0);
        result.AddRange(panels);
        foreach (var row in dashboard.Rows)
        {
            var id = ids.Next("row", row.KeyOrTitle);
            (panels, var below) = Place(dashboard, row.Panels, row.Columns, ids, y + RowHeight);
            result.Add(new RowPanel
            {
                Id = id,
                Title = row.Title,
                Collapsed = row.Collapsed,
                GridPos = new() { H = RowHeight, W = Packer.Columns, X = 0, Y = y },
                Repeat = row.RepeatFor,

                // Grafana keeps the panels of a folded row inside it, those of an open one behind it.
                Panels = row.Collapsed ? [.. panels] : [],
            });
            if (!row.Collapsed)
            {
                result.AddRange(panels);
            }

            y = row.Collapsed ? y + RowHeight : below;
        }

        return new(result.ToImmutable());
    }

    static (List<Classic.Panel> Panels, int Bottom) Place(
        Dashboard dashboard, EquatableArray<Panel> panels, int? columns, PanelIds ids, int top)
    {
        if (panels.IsEmpty)
        {
            return ([], top);
        }

        var sizes = new (int Width, int Height)[panels.Count];
        for (var i = 0; i < sizes.Length; i++)
        {
            var width = panels[i].Width ?? (columns is { } count ? Packer.Columns / count : panels[i].DefaultWidth);
            sizes[i] = (Math.Clamp(width, 1, Packer.Columns), Math.Max(panels[i].Height ?? panels[i].DefaultHeight, 1));
        }

        var (places, bottom) = Packer.Pack(sizes, top);
        var lowered = new List<Classic.Panel>(panels.Count);
        for (var i = 0; i < panels.Count; i++)
        {
            var place = new GridPos { H = sizes[i].Height, W = sizes[i].Width, X = places[i].X, Y = places[i].Y };
            lowered.Add(PanelLowering.Lower(panels[i], dashboard.DataSource, ids.Next("panel", panels[i].KeyOrTitle), place));
        }

        return (lowered, bottom);
    }
}
