namespace DashGen.Grafana.Tests;

/// <summary>A dashboard with something of everything.</summary>
static class EveryKind
{
    public static Dashboard Dashboard { get; } = new("test-every-kind", "Every kind")
    {
        Description = "One of each",
        Tags = ["test", "gateway"],
        DataSource = DataSource.Prometheus("${datasource}"),
        Refresh = TimeSpan.FromSeconds(10),
        Time = TimeRange.Last(TimeSpan.FromHours(1)),
        Variables =
        [
            new DataSourceVariable("datasource", "prometheus") { Label = "Data source", Current = ["prometheus"] },
            new QueryVariable("environment", "label_values(up, environment)") { Multi = true, IncludeAll = true, AllValueText = ".*" },
            new CustomVariable("size", "small", "a,b") { Current = ["small"] },
            new ConstantVariable("job", "api-gateway"),
            new IntervalVariable("step", TimeSpan.FromMinutes(1), TimeSpan.FromHours(1)) { AutoSteps = 30, AutoMin = TimeSpan.FromSeconds(10) },
            new TextBoxVariable("filter"),
            new AdHocVariable("labels"),
            new GroupByVariable("grouping") { Current = ["route"] },
            new SwitchVariable("details") { IsOn = true },
            new SnapshotVariable("kept", "x"),
        ],
        Links = [DashboardLink.ToDashboards("Gateway", "gateway")],
        Annotations = [new AnnotationQuery { Name = "Deploys", Datasource = DataSource.Prometheus("${datasource}"), Expr = "changes(x[5m]) > 0" }],
        Columns = 4,
        Panels =
        [
            new StatPanel("Up") { Targets = [new PrometheusQuery { Expr = "up" }], Mappings = [ValueMapping.Value(1, "Up", Color.Green), ValueMapping.Special(SpecialValueMatch.Null, "none")] },
            new GaugePanel("Success") { Unit = Unit.PercentUnit, Min = 0, Max = 1, Thresholds = Thresholds.Absolute(Color.Red, (0.9, Color.Green)), Targets = [new PrometheusQuery { Expr = "a / b", Instant = true }] },
            new BarGaugePanel("Bars") { DisplayMode = BarGaugeDisplayMode.Lcd, Targets = [new PrometheusQuery { Expr = "a" }] },
            new PieChartPanel("Pie") { PieType = PieChartType.Donut, Targets = [new PrometheusQuery { Expr = "a" }] },
        ],
        Rows =
        [
            new Row("Traffic")
            {
                Panels =
                [
                    new TimeSeriesPanel("Request Rate")
                    {
                        Description = "Requests by method \"and\" route\n< & >",
                        Unit = Unit.RequestsPerSecond,
                        Legend = Legend.Table,
                        Tooltip = Tooltip.All,
                        LineWidth = 2,
                        FillOpacity = 10,
                        ShowPoints = VisibilityMode.Never,
                        SpanNulls = TimeSpan.FromMinutes(5),
                        Thresholds = Thresholds.Absolute(Color.Green, (100, Color.Orange), (200, Color.Hex("#f00"))),
                        ThresholdsStyle = new() { Mode = GraphThresholdsStyleMode.Dashed },
                        Targets =
                        [
                            new PrometheusQuery { Expr = "sum by (method) (rate(http_requests_total[$__rate_interval]))", LegendFormat = "{{method}}" },
                            new PrometheusQuery { Expr = "sum(rate(errors_total[$__rate_interval]))", LegendFormat = "errors" },
                        ],
                        Overrides =
                        [
                            new TimeSeriesOverride(FieldMatcher.ByName("errors")) { Color = FieldColor.Fixed(Color.Red), LineWidth = 3, Unit = Unit.Short },
                            new FieldOverride(FieldMatcher.ByValue(Reducer.Max, ComparisonOperation.Gt, 3)) { DisplayName = "high" },
                        ],
                        Links = [DashboardLink.To("Runbook", "https://example.org/runbook")],
                        DataLinks = [DashboardLink.To("Route", "https://example.org/${__field.labels.route}")],
                    },
                    new TablePanel("Top 10")
                    {
                        Targets = [new PrometheusQuery { Expr = "topk(10, a)", Instant = true, Format = PromQueryFormat.Table }],
                        Transformations =
                        [
                            new OrganizeFields { ExcludeByName = [("Time", true)], RenameByName = [("Value", "Requests")] },
                            new SortRows { Sort = [new() { Field = "Requests", Desc = true }] },
                        ],
                        Overrides = [new TableOverride(FieldMatcher.ByName("Requests")) { CellOptions = new TableBarGaugeCellOptions { Mode = BarGaugeDisplayMode.Gradient }, ColumnWidth = 200 }],
                    },
                ],
            },
            new Row("Folded")
            {
                Collapsed = true,
                Panels =
                [
                    new StateTimelinePanel("Breakers") { Targets = [new PrometheusQuery { Expr = "s" }], Mappings = [ValueMapping.Range(0, 1, "low"), ValueMapping.Regex("^a(.*)$", "$1")] },
                    new StatusHistoryPanel("History"),
                    new HeatmapPanel("Heat"),
                    new TextPanel("Words") { Content = "# Hello", Mode = TextMode.Markdown },
                    new BarChartPanel("Chart"),
                    new AlertListPanel("Alerts") { AlertName = "Gateway" },
                    new LogsPanel("Logs") { DataSource = DataSource.Loki("loki"), Targets = [new LokiQuery { Expr = "{job=\"x\"}" }] },
                    new AnnotationsListPanel("Annotations"),
                    new DashboardListPanel("Dashboards"),
                    new NewsPanel("News"),
                    new DebugPanel("Debug"),
                    new DataGridPanel("Grid"),
                    new CanvasPanel("Canvas"),
                    new GeomapPanel("Map"),
                    new HistogramPanel("Histogram"),
                    new NodeGraphPanel("Nodes"),
                    new TrendPanel("Trend"),
                    new XYChartPanel("XY"),
                    new CandlestickPanel("Candles"),
                ],
            },
        ],
    };
}
