using DashGen.Grafana.Classic;

namespace DashGen.Grafana;

/// <summary>Walks the panels of a classic dashboard, those of folded rows included.</summary>
internal static class ClassicPanels
{
    /// <summary>Every panel with its pointer, in order.</summary>
    internal static IEnumerable<(Classic.Panel Panel, string Pointer)> Of(Classic.Dashboard dashboard) => Of(dashboard.Panels, "/panels");

    /// <summary>The panels by row: what stands above the first row, then each row's.</summary>
    internal static IEnumerable<IReadOnlyList<(Classic.Panel Panel, string Pointer)>> ByRow(Classic.Dashboard dashboard)
    {
        var row = new List<(Classic.Panel, string)>();
        var panels = dashboard.Panels ?? [];
        for (var i = 0; i < panels.Count; i++)
        {
            var pointer = JsonPointer.Append("/panels", i);
            if (panels[i] is Classic.Panel panel)
            {
                row.Add((panel, pointer));
            }
            else if (panels[i] is RowPanel next)
            {
                yield return row;
                row = [.. Of(next.Panels, pointer + "/panels")];
            }
        }

        yield return row;
    }

    static IEnumerable<(Classic.Panel Panel, string Pointer)> Of(EquatableArray<PanelOrRow>? panels, string at)
    {
        for (var i = 0; i < (panels?.Count ?? 0); i++)
        {
            var pointer = JsonPointer.Append(at, i);
            if (panels!.Value[i] is Classic.Panel panel)
            {
                yield return (panel, pointer);
            }
            else if (panels.Value[i] is RowPanel row)
            {
                foreach (var one in Of(row.Panels, pointer + "/panels"))
                {
                    yield return one;
                }
            }
        }
    }

    /// <summary>Whether a panel kind shows data at all.</summary>
    internal static bool ShowsData(Classic.Panel panel) =>
        panel.Type is not ("text" or "news" or "dashlist" or "alertlist" or "annolist" or "row" or "welcome" or "gettingstarted") && panel.LibraryPanel is null;
}
