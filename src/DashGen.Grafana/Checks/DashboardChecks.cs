namespace DashGen.Grafana;

/// <summary>The checks of dashboards, in the order of their codes.</summary>
public static class DashboardChecks
{
    /// <summary>Every check that needs nothing but the dashboard.</summary>
    public static EquatableArray<DashboardCheck> All { get; } =
    [
        DataSourceVariableCheck.Check,
        PanelDataSourceCheck.Check,
        TitleAndDescriptionCheck.Check,
        UnitCheck.Check,
        NoQueryCheck.Check,
        EditableCheck.Check,
        VariableRefreshCheck.Check,
        UndefinedVariableCheck.Check,
        UnusedVariableCheck.Check,
        DuplicateTitleCheck.Check,
        ThresholdOrderCheck.Check,
        NarrowPanelCheck.Check,
        LogMatchCheck.Check,
        OverlapCheck.Check,
        EscapeHatchCheck.Check,
        RefreshCheck.Check,
        LogRangeCheck.Check,
        LogQLCheck.Check,
    ];

    /// <summary>What they find in a dashboard that was read.</summary>
    public static IReadOnlyList<Finding> Run(Classic.Dashboard dashboard, DashboardContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(dashboard);
        context = (context ?? new()) with { Panels = [.. ClassicPanels.Of(dashboard)] };
        List<Finding> found = [.. All.SelectMany(check => check.Run(dashboard, context))];
        var titles = found.Count == 0 ? [] : context.Panels.ToDictionary(one => one.Pointer, one => one.Panel.Title, StringComparer.Ordinal);
        return found.ConvertAll(finding => finding with { Panel = TitleAt(finding.Pointer) });

        // The panel is what the finding is in, or what that is in, and so on.
        string? TitleAt(string pointer) =>
            titles.TryGetValue(pointer, out var title) ? title
            : pointer.LastIndexOf('/') is > 0 and var end ? TitleAt(pointer[..end])
            : null;
    }

    /// <summary>What they find in an author's dashboard, without what is suppressed there with a reason.</summary>
    public static IReadOnlyList<Finding> Run(Dashboard dashboard, DashboardContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(dashboard);
        return Run(dashboard, DashboardLowering.Lower(dashboard), context);
    }

    /// <summary>What they find in an author's dashboard that is lowered already, without what is suppressed there with a reason.</summary>
    public static IReadOnlyList<Finding> Run(Dashboard dashboard, Classic.Dashboard classic, DashboardContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(dashboard);
        var found = Run(classic, context);
        if (found.Count == 0)
        {
            return found;
        }

        // Lowering keeps the order, so the n-th panel of one is the n-th of the other.
        var authors = dashboard.Panels.Concat(dashboard.Rows.SelectMany(row => row.Panels));
        var suppressed = ClassicPanels.Of(classic).Zip(authors)
            .SelectMany(pair => pair.Second.Suppress.Select(one => (one.Code, Pointer: pair.First.Pointer + "/"))).ToList();
        return
        [
            .. found.Where(finding =>
                !dashboard.Suppress.Any(one => one.Code == finding.Code)
                && !suppressed.Any(one => one.Code == finding.Code && finding.Pointer.StartsWith(one.Pointer, StringComparison.Ordinal))),
        ];
    }
}
