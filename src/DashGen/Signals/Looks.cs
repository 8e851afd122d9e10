using DashGen.Grafana;

namespace DashGen;

/// <summary>How the panels of signals look: the unit follows from what is measured, the thresholds are those of the alerts.</summary>
static class Looks
{
    /// <summary>Lines over time, with a dashed line at each limit.</summary>
    public static TimeSeriesPanel Trend(string title, string description, MetricUnit unit, EquatableArray<Limit> limits = default) =>
        new TimeSeriesPanel(title)
        {
            Description = description,
            Unit = UnitOf(unit),
            Min = 0,
            FillOpacity = 8,
            LineWidth = 1,
            ShowPoints = VisibilityMode.Never,

            // By name, so that a service or a quantile has one colour on the whole dashboard.
            Color = FieldColor.PaletteByName,
            Legend = Legend.Table with { SortBy = "Max", SortDesc = true },
            Tooltip = Tooltip.All,
            Thresholds = limits.IsEmpty ? null : Above(limits),
            ThresholdsStyle = limits.IsEmpty ? null : new() { Mode = GraphThresholdsStyleMode.Dashed },
        };

    /// <summary>A share on a gauge from 0 to 1.</summary>
    public static Grafana.Panel Gauge(string title, string description, EquatableArray<Limit> limits) => new GaugePanel(title)
    {
        Description = description,
        Unit = Unit.PercentUnit,
        Min = 0,
        Max = 1,
        Decimals = 1,
        ReduceOptions = Reduce.To(Reducer.LastNotNull),
        Thresholds = Below(limits),
    };

    /// <summary>A number that should be 0.</summary>
    public static Grafana.Panel Count(string title, string description) => new StatPanel(title)
    {
        Description = description,
        Unit = Unit.Short,
        Decimals = 0,
        NoValue = "0",
        ReduceOptions = Reduce.To(Reducer.LastNotNull),
        ColorMode = BigValueColorMode.Background,
        GraphMode = BigValueGraphMode.Area,

        // Events are extrapolated, so a single one may show as a little less than 1.
        Thresholds = Thresholds.Absolute(Color.Green, (0.01, Color.Red)),
    };

    /// <summary>States over time, by name and colour.</summary>
    public static Grafana.Panel States(string title, string description, EquatableArray<State> states, State bad) => new StateTimelinePanel(title)
    {
        Description = description,
        Mappings = [.. states.Select(state => ValueMapping.Value(state.Code, state.Name, ColorOf(state, bad)))],
        Color = FieldColor.Thresholds,
        ShowValue = VisibilityMode.Never,
        MergeValues = true,
        FillOpacity = 80,
        Legend = Legend.List,
        Tooltip = Tooltip.All,
    };

    /// <summary>A table of the largest, the largest first; the column says what the number is.</summary>
    public static Grafana.Panel Ranking(string title, string description, MetricUnit unit, string column) => new TablePanel(title)
    {
        Description = description,
        Transformations =
        [
            new OrganizeFields { ExcludeByName = [("Time", true)], RenameByName = [("Value", column)] },
            new SortRows { Sort = [new() { Field = column, Desc = true }] },
        ],
        Overrides =
        [
            new TableOverride(FieldMatcher.ByName(column))
            {
                Unit = UnitOf(unit),
                CellOptions = new TableBarGaugeCellOptions { Mode = BarGaugeDisplayMode.Gradient },
            },
        ],
        SortBy = [new() { DisplayName = column, Desc = true }],
    };

    /// <summary>The unit that Grafana formats values with.</summary>
    internal static Unit UnitOf(MetricUnit unit) => unit switch
    {
        { Dimension: Dimension.Ratio, Scale: 0.01 } => Unit.Percent,
        { Dimension: Dimension.Ratio } => Unit.PercentUnit,
        { Dimension: Dimension.Time, PerSecond: false, Scale: 1 } => Unit.Seconds,
        { Dimension: Dimension.Time, PerSecond: false } => Unit.Milliseconds,
        { Dimension: Dimension.Bytes, PerSecond: false } => Unit.BytesIEC,
        { Dimension: Dimension.Bytes } => Unit.BytesPerSecondIEC,
        { PerSecond: true } => Unit.EventsPerSecond,
        _ => Unit.Short,
    };

    /// <summary>The first state is how it should be, unless it is the bad one.</summary>
    static Color ColorOf(State state, State bad) => (state.Code, bad.Code) switch
    {
        var (code, worst) when code == worst => Color.Red,
        (0, _) or (_, 0) => Color.Green,
        _ => Color.Yellow,
    };

    /// <summary>Green up to the lowest limit.</summary>
    internal static Thresholds Above(EquatableArray<Limit> limits) =>
        Thresholds.Absolute(Color.Green, [.. limits.OrderBy(limit => limit.Value).Select(limit => (limit.Value, ColorOf(limit.Severity)))]);

    /// <summary>Green from the highest limit on.</summary>
    static Thresholds Below(EquatableArray<Limit> limits)
    {
        var ascending = limits.OrderBy(limit => limit.Value).ToList();
        return ascending.Count == 0
            ? Thresholds.Absolute(Color.Green)
            : Thresholds.Absolute(
                ColorOf(ascending[0].Severity),
                [.. ascending.Select((limit, i) => (limit.Value, i + 1 < ascending.Count ? ColorOf(ascending[i + 1].Severity) : Color.Green))]);
    }

    static Color ColorOf(Severity severity) => severity == Severity.Critical ? Color.Red : Color.Orange;
}
