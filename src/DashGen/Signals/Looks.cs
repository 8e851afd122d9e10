using DashGen.Grafana;

namespace DashGen;

/// <summary>How the panels of signals look: the unit follows from what is measured, the thresholds are those of the alerts.</summary>
static class Looks
{
    /// <summary>Lines over time, with a dashed line at each limit.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="description">What it shows, in a sentence.</param>
    /// <param name="unit">What the values measure.</param>
    /// <param name="above">The limits that are bad to be above.</param>
    /// <param name="below">The limits that are bad to be below.</param>
    public static TimeSeriesPanel Trend(
        string title, string description, MetricUnit unit, EquatableArray<Limit> above = default, EquatableArray<Limit> below = default) =>
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
            Thresholds = above.IsEmpty && below.IsEmpty ? null : Between(below, above),
            ThresholdsStyle = above.IsEmpty && below.IsEmpty ? null : new() { Mode = GraphThresholdsStyleMode.Dashed },
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
        Thresholds = Between(limits, []),
    };

    /// <summary>A number that should be 0.</summary>
    public static Grafana.Panel Count(string title, string description, Severity severity) => new StatPanel(title)
    {
        Description = description,
        Unit = Unit.Short,
        Decimals = 0,
        NoValue = "0",
        ReduceOptions = Reduce.To(Reducer.LastNotNull),
        ColorMode = BigValueColorMode.Background,
        GraphMode = BigValueGraphMode.Area,

        // Events are extrapolated, so a single one may show as a little less than 1.
        Thresholds = Thresholds.Absolute(Color.Green, (0.01, ColorOf(severity))),
    };

    /// <summary>More lines than this nobody reads; then only some are shown.</summary>
    public const int MostLines = 100;

    /// <summary>How many are shown of more than can be read: the highest, or the lowest.</summary>
    public const int Picked = 25;

    /// <summary>States over time, by name and colour.</summary>
    /// <param name="title">The title.</param>
    /// <param name="description">What is seen in it.</param>
    /// <param name="states">The states.</param>
    /// <param name="bad">The one that must not last.</param>
    /// <param name="isAllKnown">Whether the others are known to be good or nearly so. Where it is only said which one is bad, of several others none may look like trouble, and none as if all were well.</param>
    public static Grafana.Panel States(string title, string description, EquatableArray<State> states, State bad, bool isAllKnown = true) => new StateTimelinePanel(title)
    {
        Description = description,
        Mappings = [.. states.Select(state => ValueMapping.Value(state.Code, state.Name, isAllKnown || states.Count < 3 || state.Code == bad.Code ? ColorOf(state, bad) : Color.Blue))],
        Color = FieldColor.Thresholds,
        ShowValue = VisibilityMode.Never,
        MergeValues = true,
        FillOpacity = 80,
        Legend = Legend.List,
        Tooltip = Tooltip.All,
    };

    /// <summary>Whether targets are up, over time.</summary>
    /// <param name="title">The panel's title.</param>
    /// <param name="description">What is seen in it.</param>
    public static Grafana.Panel Scrapes(string title, string description) =>
        States(title, description, [new State(0, "down"), new State(1, "up")], bad: new State(0, "down"));

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
        _ when ScaledUnit.Find(unit) is { } scaled => scaled.Look,
        { Dimension: Dimension.Time or Dimension.Bytes, Scale: not 1 } => Unit.Short,
        { Dimension: Dimension.Time, PerSecond: false } => Unit.Seconds,
        { Dimension: Dimension.Timestamp } => Unit.DatetimeISO,
        { Dimension: Dimension.Bytes, PerSecond: false } => Unit.BytesIEC,
        { Dimension: Dimension.Bytes } => Unit.BytesPerSecondIEC,
        { Symbol: { Length: > 0 } symbol } when Readable.IsNamed(unit) => Unit.Suffix($" {symbol}{Words.Pace(unit)}"),
        _ => Words.Pace(unit) switch
        {
            "/s" => Unit.EventsPerSecond,
            "/min" => Unit.EventsPerMinute,
            { Length: > 0 } pace => Unit.Suffix($" events{pace}"),
            _ => Unit.Short,
        },
    };

    /// <summary>The first state is how it should be, unless it is the bad one.</summary>
    static Color ColorOf(State state, State bad) => (state.Code, bad.Code) switch
    {
        var (code, worst) when code == worst => Color.Red,
        (0, _) or (_, 0) => Color.Green,
        _ => Color.Yellow,
    };

    /// <summary>Green from the highest of the limits that it must not be below to the lowest of those that it must not be above.</summary>
    internal static Thresholds Between(EquatableArray<Limit> below, EquatableArray<Limit> above)
    {
        var low = Steps(below).ToList();
        Color[] colours = [.. low.Select(limit => ColorOf(limit.Severity)), Color.Green];
        return Thresholds.Absolute(
            colours[0],
            [
                .. low.Select((limit, i) => (limit.Value, colours[i + 1])),
                .. Steps(above).Select(limit => (limit.Value == 0 ? JustAbove : limit.Value, ColorOf(limit.Severity))),
            ]);
    }

    /// <summary>A step begins at its value, and nothing at all is not above 0.</summary>
    const double JustAbove = 0.000001;

    /// <summary>The limits in the order of their values. Where a warning becomes critical by lasting, both have one value: the critical colour stands for it.</summary>
    static IEnumerable<Limit> Steps(EquatableArray<Limit> limits) =>
        limits.OrderBy(limit => limit.Value).ThenBy(limit => limit.Severity != Severity.Critical).DistinctBy(limit => limit.Value);

    static Color ColorOf(Severity severity) => severity == Severity.Critical ? Color.Red : Color.Orange;
}
