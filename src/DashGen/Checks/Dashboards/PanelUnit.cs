using DashGen.Grafana;
using DashGen.PromQL;

namespace DashGen;

/// <summary>A panel's unit, and with it that of its thresholds, is the unit of what it shows.</summary>
static class PanelUnit
{
    public static QueryCheck Check { get; } = new(
        "DG5034",
        Grafana.FindingSeverity.Warning,
        "a panel's unit and thresholds are not in the unit of its query",
        """
        Grafana does not convert: 0.25 seconds in a panel of milliseconds read as 0.25 ms, and a threshold of 250 is never reached. State the
        unit that the query returns; Grafana chooses a readable multiple by itself.
        """,
        """
        new TimeSeriesPanel("Latency") { Unit = Unit.Milliseconds, … } over a histogram of seconds      // DG5034
        """,
        Find);

    static readonly Dictionary<string, MetricUnit> Units = new(ScaledUnit.All.Select(scaled => KeyValuePair.Create(scaled.Look.Id, scaled.Of)), StringComparer.Ordinal)
    {
        [Unit.Seconds.Id] = new(Dimension.Time),
        [Unit.BytesIEC.Id] = new(Dimension.Bytes),
        [Unit.BytesSI.Id] = new(Dimension.Bytes),
        [Unit.BytesPerSecondIEC.Id] = new(Dimension.Bytes, PerSecond: true),
        [Unit.BytesPerSecondSI.Id] = new(Dimension.Bytes, PerSecond: true),
        [Unit.PercentUnit.Id] = new(Dimension.Ratio),
        [Unit.Percent.Id] = new(Dimension.Ratio, 0.01),
    };

    static IEnumerable<QueryFault> Find(AskedDashboard dashboard)
    {
        foreach (var query in dashboard.Queries.Where(query => query.At.PanelType != "table"))
        {
            if (query.Known?.Unit is { } returned && query.At.Unit is { } unit && Units.TryGetValue(unit.Id, out var shown) && !Agree(shown, returned)
                && query.Parsed.Expr?.Descendants().Any(IsScaled) != true)
            {
                yield return QueryFault.In(query, $"the unit is {unit}, but the query returns {Words.Unit(returned)}");
            }
        }
    }

    /// <summary>A number that multiplies or divides may stand for a quantity with a unit: a period in seconds.</summary>
    static bool IsScaled(Expr part) => part is Binary { Op: BinaryOp.Multiply or BinaryOp.Divide } scaled && (scaled.Left is NumberLiteral || scaled.Right is NumberLiteral);

    /// <summary>Seconds a second are a share of time, and a plain count says too little to contradict a unit.</summary>
    static bool Agree(MetricUnit shown, MetricUnit returned) => returned.Dimension switch
    {
        Dimension.Count => true,
        Dimension.Time when returned.PerSecond => shown.Dimension == Dimension.Ratio && shown.Scale == returned.Scale,
        _ => shown.Dimension == returned.Dimension && shown.PerSecond == returned.PerSecond && Math.Abs((shown.Scale / returned.Scale) - 1) < 1e-9,
    };
}
