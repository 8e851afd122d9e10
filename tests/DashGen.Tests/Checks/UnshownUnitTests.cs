using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class UnshownUnitTests
{
    public struct Micros : ITimeUnit
    {
        public static MetricUnit Unit => new(Dimension.Time, 1e-6);
    }

    public struct Megabytes : IUnit
    {
        public static MetricUnit Unit => new(Dimension.Bytes, 1e6);
    }

    public struct Ticks : ITimeUnit
    {
        public static MetricUnit Unit => new(Dimension.Time, 1e-7);
    }

    static readonly Gauge<NoLabels, Micros> Lag = new("lag_us", "How late it is.");
    static readonly Gauge<NoLabels, Megabytes> Heap = new("heap_mb", "Heap in use.");

    static Service Having(Metric metric, params EquatableArray<Signal> signals) =>
        Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, metric], Signals = [.. Fixture.Service.Signals, .. signals] };

    [Fact]
    public void A_scale_that_nothing_shows_is_found_where_the_metric_is_declared()
    {
        var metric = new Gauge<NoLabels, Ticks>("lag_ticks", "How late it is.");
        var found = Fixture.One("DG2036", Having(metric));
        Assert.Equal((metric.Location, "lag_ticks is in a unit of 0.0000001 seconds, which nothing shows as it is"), (found.Location, found.Message));
    }

    [Fact]
    public void One_that_Grafana_knows_is_fine() => Assert.DoesNotContain(
        Check.All(Bundle.Expand([Fixture.Stack(Having(Lag, Delay(Lag, "Lag", warning: 5.Milliseconds.For(5.Minutes), alert: "Late")))])), found => found.Severity != DiagnosticSeverity.Note);

    [Fact]
    public void It_is_shown_and_told_in_its_unit()
    {
        var service = Bundle.Expand([Fixture.Stack(Having(Lag, Delay(Lag, "Lag", warning: 5.Milliseconds.For(5.Minutes), alert: "Late")))]).Stacks[0].Services[0];
        var alert = Assert.Single(service.Alerts, alert => alert.Name == "Late");
        Assert.EndsWith(" > 5000", alert.Expr.ToString(), StringComparison.Ordinal);
        Assert.Contains("{{ printf \"%.0f\" $value }} µs", alert.Summary.ToString(), StringComparison.Ordinal);
        Assert.Equal("µs", Assert.IsType<Grafana.TimeSeriesPanel>(Assert.Single(service.Panels, panel => panel.Title == "Lag").Look).Unit?.Id);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e-30)]
    public void A_scale_that_nothing_can_be_divided_by_is_refused(double scale)
    {
        Scaled.By = scale;
        Assert.Throws<ArgumentException>(() => Delay(new Gauge<NoLabels, Scaled>("lag", "How late it is."), "Lag", warning: 5.Seconds.For(5.Minutes), alert: "Late"));
    }

    public struct Scaled : ITimeUnit
    {
        public static double By { get; set; }

        public static MetricUnit Unit => new(Dimension.Time, By);
    }

    [Fact]
    public void Bytes_times_8_are_bits()
    {
        var sent = new Counter<NoLabels, Bytes>("sent_bytes_total", "What was sent.");
        var signal = Condition(warning: (sent.Series.Over(5.Minutes).Rate().Sum() * 8 > 100_000_000).For(5.Minutes), alert: "Full", title: "Line", meaning: "It is full.");
        var service = Bundle.Expand([Fixture.Stack(Having(sent, signal))]).Stacks[0].Services[0];
        Assert.EndsWith("{{ printf \"%.0f\" $value }} bit/s, above 100,000,000 bit/s", Assert.Single(service.Alerts, alert => alert.Name == "Full").Summary.ToString(), StringComparison.Ordinal);
        Assert.Equal("bps", Assert.IsType<Grafana.TimeSeriesPanel>(Assert.Single(service.Panels, panel => panel.Title == "Line").Look).Unit?.Id);
    }

    [Fact]
    public void So_are_bytes_and_what_they_are_compared_with()
    {
        var signal = Condition(warning: (Heap.Series > 600.Mebibytes).For(5.Minutes), alert: "Full", title: "Heap", meaning: "It is full.");
        var service = Bundle.Expand([Fixture.Stack(Having(Heap, signal))]).Stacks[0].Services[0];
        var alert = Assert.Single(service.Alerts, alert => alert.Name == "Full");
        Assert.EndsWith(" > 629.1456", alert.Expr.ToString(), StringComparison.Ordinal);
        Assert.Contains("{{ printf \"%.1f\" $value }} MB, above 629.1456 MB", alert.Summary.ToString(), StringComparison.Ordinal);
        Assert.Equal("decmbytes", Assert.IsType<Grafana.TimeSeriesPanel>(Assert.Single(service.Panels, panel => panel.Title == "Heap").Look).Unit?.Id);
    }
}
