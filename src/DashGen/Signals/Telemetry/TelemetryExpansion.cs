using DashGen.PromQL;
using DashGen.Prometheus;
using static DashGen.PromQL.Build;

namespace DashGen;

/// <summary>Whether the monitoring itself has data; every service gets it without asking.</summary>
static class TelemetryExpansion
{
    /// <summary>The name of the alert that always fires.</summary>
    public const string WatchdogName = "Watchdog";

    /// <summary>The name of the alert on an instance that cannot be scraped.</summary>
    public const string TargetDown = "TargetDown";

    /// <summary>The name of the alert on an instance that comes and goes.</summary>
    public const string TargetFlapping = "TargetFlapping";

    /// <summary>How often an instance has come and gone in its window when that is told: five times down is more than a deploy.</summary>
    const int Restless = 8;

    /// <summary>The name of the alert on a job without a target.</summary>
    public const string TargetMissing = "TargetMissing";

    const string Up = "Scrape Targets";
    const string Duration = "Scrape Duration";
    const string Samples = "Samples Per Scrape";
    const string Needed = "Metrics Behind Alerts";

    static readonly LabelSchema Instance = ((GroupLabel<NoLabels>)TargetLabel.Instance).Schema;

    /// <summary>What a service gets.</summary>
    /// <param name="scope">The service.</param>
    /// <param name="alerts">Its alerts.</param>
    /// <param name="elsewhere">Signals of other services whose alerts read its metrics too.</param>
    public static Expansion Expand(Scope scope, EquatableArray<Alert> alerts, EquatableArray<(Signal Reader, Metric Metric)> elsewhere) => Expand(
        scope,
        alerts,
        elsewhere,
        NeededSeries.Of(scope.Service, alerts, elsewhere.Select(read => read.Metric)));

    static Expansion Expand(Scope scope, EquatableArray<Alert> alerts, EquatableArray<(Signal Reader, Metric Metric)> elsewhere, EquatableArray<NeededSeries> needed) => new()
    {
        Alerts =
        [
            Down(scope),
            Untargeted(scope),
            Flapping(scope, ComesAndGoes(scope, alerts)),
            Slow(scope),
            OverBudget(scope),
            .. needed.Select(series => Missing(scope, series, [.. alerts.Where(series.IsReadBy)], elsewhere.Where(read => read.Reader.Exprs.Any(series.IsNeededIn)).Select(read => read.Reader.AlertName))),
        ],
        Panels =
        [
            Panel(scope, Looks.Scrapes(Up, $"Whether {scope.Scraper} gets metrics from each instance."), scope.ShownTarget("up")),
            Panel(scope, Looks.Trend(Duration, $"How long a scrape takes; the timeout is {Words.Duration(scope.Service.Scrape.Timeout)}.", Seconds.Unit, [new Limit(Severity.Warning, SlowScrape(scope), TimeSpan.Zero, "")]), scope.ShownTarget("scrape_duration_seconds")),
            Panel(scope, Looks.Trend(Samples, $"How many series an instance exposes; the budget is {SeriesBudget.Of(scope.Service)}.", new MetricUnit(Dimension.Count), [new Limit(Severity.Warning, SeriesBudget.Of(scope.Service), TimeSpan.Zero, "")]), scope.ShownTarget("scrape_samples_post_metric_relabeling")),
            .. needed.IsEmpty ? [] : new[] { Exposed(scope, needed) },
        ],
    };

    /// <summary>The dead man's switch: it always fires, and whoever hears it notices when it stops.</summary>
    public static Alert Watchdog(Stack stack) => new(WatchdogName, Severity.None, Family.Telemetry, Vector(1), TimeSpan.Zero)
    {
        Summary = GoTemplate.Text($"{stack.Title}: alerting works"),
        Description = GoTemplate.Text("This alert always fires. When it stops arriving, Prometheus, Alertmanager or the way to the receiver is broken."),
        Labels = [],
        Runbook = TelemetryRunbook.Watchdog,
        Panel = "",
        Location = stack.Location,
    };

    /// <summary>An instance that cannot be scraped.</summary>
    static Alert Down(Scope scope) => new(TargetDown, Severity.Warning, Family.Telemetry, Equal(scope.Target("up"), 0), 5.Minutes)
    {
        Summary = Name(scope) + "instance " + GoTemplate.Label("instance") + " cannot be scraped",
        Description = GoTemplate.Text($"{scope.Scraper} gets no metrics from ") + GoTemplate.Label("instance") + GoTemplate.Text($" of {scope.Service.Name}. Panels and alerts do not see it."),
        Labels = OfTarget(scope),
        Runbook = TelemetryRunbook.Down(scope),
        Panel = Up,
        Location = scope.Service.Location,
    };

    /// <summary>A job without a target.</summary>
    static Alert Untargeted(Scope scope) => new(TargetMissing, Severity.Critical, Family.Telemetry, Absent(scope.Target("up")), 5.Minutes)
    {
        Summary = Name(scope) + $"{scope.Scraper} knows no target of this job",
        Description = GoTemplate.Text($"There is no target with job {scope.Service.Name} at all, so every alert of it is blind."),
        Labels = scope.Identity,
        Runbook = TelemetryRunbook.Untargeted(scope),
        Panel = Up,
        Location = scope.Service.Location,
    };

    /// <summary>An instance that comes and goes so often that what must hold for a while may never have held for it.</summary>
    static Alert Flapping(Scope scope, TimeSpan over) => new(TargetFlapping, Severity.Warning, Family.Telemetry, Changes(scope.Target("up"), over) > Restless, scope.Scrapes(2, atLeast: 2.Minutes))
    {
        Summary = Name(scope) + "instance " + GoTemplate.Label("instance") + " comes and goes",
        Description = GoTemplate.Text("Scrapes of ") + GoTemplate.Label("instance") + GoTemplate.Text(" have begun or ceased to fail ") + GoTemplate.Value(ValueFormat.Humanize) + GoTemplate.Text($" times in {Words.Duration(over)}. What must hold for a while begins anew each time, so other alerts on it may stay silent."),
        Labels = OfTarget(scope),
        Runbook = TelemetryRunbook.Flapping(scope, over),
        Panel = Up,
        Location = scope.Service.Location,
    };

    /// <summary>An instance whose scrapes take nearly as long as the scraper waits.</summary>
    static Alert Slow(Scope scope) => new("ScrapeSlow", Severity.Warning, Family.Telemetry, scope.Target("scrape_duration_seconds") > SlowScrape(scope), 10.Minutes)
    {
        Summary = Name(scope) + "scraping " + GoTemplate.Label("instance") + " takes " + GoTemplate.Value(ValueFormat.HumanizeDuration),
        Description = GoTemplate.Text($"The scraper gives up after {Words.Duration(scope.Service.Scrape.Timeout)}; then the instance counts as down. It takes ") + GoTemplate.Value(ValueFormat.HumanizeDuration) + " now.",
        Labels = OfTarget(scope),
        Runbook = TelemetryRunbook.Slow,
        Panel = Duration,
        Location = scope.Service.Location,
    };

    /// <summary>An instance that exposes more series than its catalogue says there can be.</summary>
    static Alert OverBudget(Scope scope) => new("SeriesOverBudget", Severity.Warning, Family.Telemetry, scope.Target("scrape_samples_post_metric_relabeling") > SeriesBudget.Of(scope.Service), 15.Minutes)
    {
        Summary = Name(scope) + GoTemplate.Label("instance") + " exposes " + GoTemplate.Value(ValueFormat.Humanize) + GoTemplate.Text($" series, more than its budget of {SeriesBudget.Of(scope.Service)}"),
        Description = GoTemplate.Text("An instance exposes more series than the bounds of its labels allow: a label has values that nobody declared. It exposes ") + GoTemplate.Value(ValueFormat.Humanize) + " series now.",
        Labels = OfTarget(scope),
        Runbook = TelemetryRunbook.OverBudget,
        Panel = Samples,
        Location = scope.Service.Location,
    };

    /// <summary>
    /// What an alert depends on is gone, so the alert is blind: a metric while its target is up, or of a metric that is there what the
    /// alert selects. The latter on all instances alone: one instance need not have every value.
    /// </summary>
    static Alert Missing(Scope scope, NeededSeries series, Alert[] readers, IEnumerable<string> elsewhere)
    {
        var gone = Due(scope, series, scope.Target, Equal(scope.Target("up"), 1)).Unless(There(scope, series, scope.Target));

        // An alert that asks for the same can fire, and so may one that asks for absence or for something else as well.
        var blind = Words.List([.. readers.Where(alert => !alert.Expr.Equals(gone) && !series.MayBeGoneIn(alert)).Select(alert => alert.Name).Concat(elsewhere).Distinct()]);
        var cannot = blind.Length > 0 ? $" {blind} cannot fire for it." : "";
        return new Alert("MetricMissing", Severity.Warning, Family.Telemetry, gone, 10.Minutes)
        {
            Summary = Name(scope) + GoTemplate.Text($"{series.Name} is gone") + (series.IsSelection ? "" : GoTemplate.Text(" while ") + GoTemplate.Label("instance") + " is up"),
            Description = series.IsSelection
                ? GoTemplate.Text($"{scope.Service.Name} exposes {series.Metric.Name}, but never with {series.Condition}.{cannot}")
                : GoTemplate.Label("instance") + GoTemplate.Text($" of {scope.Service.Name} is scraped, but {series.Name} is not among its metrics.{cannot}"),
            Labels = By(scope, series),
            ExtraLabels = [new("metric", series.Name)],
            Runbook = TelemetryRunbook.Missing(series, blind, isExported: readers.Any(alert => alert.Family == Family.Infrastructure)),
            Panel = Needed,
            Location = scope.Service.Location,
        };
    }

    /// <summary>A line for all that an alert depends on: 1 where it is exposed, by every instance that is up, 0 where it is not, as the alert has it.</summary>
    static Panel Exposed(Scope scope, EquatableArray<NeededSeries> needed) => new(
        Looks.States(Needed, "Whether each metric that alerts need is exposed by every instance that is up. Alerts on one that is missing cannot fire.", [new State(0, "missing"), new State(1, "exposed")], bad: new State(0, "missing")),
        [
            .. needed.Select(series => new Query(
                Min(There(scope, series, scope.ShownTarget).Or(0 * Due(scope, series, scope.ShownTarget, Equal(scope.ShownTarget("up"), 1))), scope.Identity.Names()),
                series.Name,
                scope.Identity)),
        ],
        Family.Telemetry,
        scope.Service.Location);

    /// <summary>Where a metric, or what is selected of it, is exposed.</summary>
    static Expr There(Scope scope, NeededSeries series, Func<string, VectorSelector> target) =>
        Group(series.In(target), By(scope, series).Names());

    /// <summary>Where it should be: each instance that is up is to have the metric, and the metric what is selected of it.</summary>
    static Expr Due(Scope scope, NeededSeries series, Func<string, VectorSelector> target, Expr up) =>
        Group(series.IsSelection ? series.Whole.In(target) : up, By(scope, series).Names());

    /// <summary>By what it is told that it is exposed.</summary>
    static EquatableArray<LabelSchema> By(Scope scope, NeededSeries series) => series.IsSelection ? scope.Identity : [.. scope.Identity, Instance];

    static Panel Panel(Scope scope, Grafana.Panel look, VectorSelector series) =>
        new(look, [new Query(series, "{{instance}}", OfTarget(scope))], Family.Telemetry, scope.Service.Location);

    /// <summary>
    /// Over what time it is counted how often an instance comes and goes: half an hour, or as many scrapes as show it; or so long, up to two
    /// hours, that one gap in the time for which an alert must hold is often enough. What must hold for more than 24 minutes may be kept
    /// silent by fewer.
    /// </summary>
    static TimeSpan ComesAndGoes(Scope scope, EquatableArray<Alert> alerts)
    {
        var fiveHolds = alerts.Select(alert => alert.Hold).DefaultIfEmpty().Max() * 5;
        return scope.Scrapes(40, atLeast: fiveHolds < 30.Minutes ? 30.Minutes : fiveHolds > 2.Hours ? 2.Hours : fiveHolds);
    }

    static EquatableArray<LabelSchema> OfTarget(Scope scope) => TargetLabels.Of(scope.Stack, scope.Service);

    static double SlowScrape(Scope scope) => scope.Service.Scrape.Timeout.TotalSeconds * 0.8;

    static GoTemplate Name(Scope scope) => GoTemplate.Text($"{scope.Service.Name}: ");
}
