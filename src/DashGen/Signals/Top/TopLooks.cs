using DashGen.Grafana;

namespace DashGen;

/// <summary>How figures and requests look.</summary>
static class TopLooks
{
    /// <summary>One number, with the colour of the limit it is beyond and a line behind it.</summary>
    public static Grafana.Panel Figure(string title, string description, MetricUnit unit, EquatableArray<Limit> limits) => new StatPanel(title)
    {
        Description = description,
        Unit = Looks.UnitOf(unit),
        ReduceOptions = Reduce.To(Reducer.LastNotNull),
        ColorMode = BigValueColorMode.Value,
        GraphMode = BigValueGraphMode.Area,
        Thresholds = Looks.Between([], limits),
    };

    /// <summary>Requests per second over time.</summary>
    public static Grafana.Panel Requests(string title, string description) =>
        (TimeSeriesPanel)Events(title, description) with { Unit = Unit.RequestsPerSecond };

    /// <summary>Events of any kind per second over time.</summary>
    public static Grafana.Panel Events(string title, string description) => Looks.Trend(title, description, new MetricUnit(Dimension.Count).Rate);
}
