using DashGen;
using static DashGen.Signals;

namespace Definitions.SecureConnect;

public enum Reload
{
    Failed = 0,
    Succeeded = 1,
}

public sealed class RuleGroup : LabelSet<RuleGroup>
{
    public static readonly Label<RuleGroup> Name = new("rule_group", atMost: 60);
}

/// <summary>
/// Prometheus itself, by the part of its metrics that tells whether rules are loaded and alerts get through: the team's rules were
/// never loaded and its alerts never sent, and nothing said so.
/// </summary>
public static class PrometheusServer
{
    static readonly StateGauge<NoLabels, Reload> Config = new("prometheus_config_last_reload_successful", "Whether the configuration was read.");
    static readonly Counter<RuleGroup> RuleFailures = new("prometheus_rule_evaluation_failures_total", "Rules that could not be evaluated.");
    static readonly Gauge<NoLabels> Alertmanagers = new("prometheus_notifications_alertmanagers_discovered", "Alertmanagers that alerts are sent to.");
    static readonly Counter<NoLabels> Dropped = new("prometheus_notifications_dropped_total", "Alerts that could not be sent.");
    static readonly Gauge<NoLabels> Series = new("prometheus_tsdb_head_series", "Series in memory.");

    public static Service Service => new("prometheus")
    {
        Owner = Teams.SecureConnect,
        Scrape = new(Port: 9090) { Hosts = ["localhost"], Every = 15.Seconds },
        Metrics = [Config, RuleFailures, Alertmanagers, Dropped, Series],
        UnlistedSeries = 2_000,
        Signals =
        [
            HealthChecks(Config, failing: Reload.Failed, per: [TargetLabel.Instance], critical: 5.Minutes, family: Family.Runtime, alert: "PrometheusConfigRefused", title: "Configuration"),
            Events(RuleFailures, Family.Runtime, title: "Rule Failures", by: [RuleGroup.Name], warning: 1.PerMinute.For(10.Minutes), alert: "PrometheusRuleFailures"),
            Events(Dropped, Family.Runtime, title: "Dropped Alerts", warning: 1.PerMinute.For(5.Minutes), alert: "PrometheusDropsAlerts"),
            Level(Alertmanagers, title: "Alertmanagers", family: Family.Runtime),
            Level(Series, title: "Series in Memory", family: Family.Runtime),
        ],
        Routing = [Severity.Critical.To(Teams.SecureConnectCritical), Severity.Warning.To(Teams.SecureConnectAlerts)],
    };
}
