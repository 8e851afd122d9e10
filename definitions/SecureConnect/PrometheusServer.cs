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
/// Prometheus itself, by the part of its metrics that tells whether its configuration is read, rules are evaluated and alerts get
/// through: the team's rules were never loaded and its alerts never sent, and nothing said so.
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
            BadState(Config, bad: Reload.Failed, per: [TargetLabel.Instance], thing: "new configuration", says: "is refused", critical: 5.Minutes, family: Family.Runtime,
                alert: "PrometheusConfigRefused", title: "Configuration",
                harm: "Prometheus could not read its configuration again and goes on with the one before. What was changed, rules among it, has no effect; after a restart Prometheus would not come up.") with
            {
                Advice = new()
                {
                    Causes = ["A mistake in prometheus.yml or in a rule file of the last deploy.", "A file that the configuration names is missing, or may not be read.", "The file was edited by hand, or copied half-way."],
                    Checks =
                    [
                        "Do not restart it: it would stay down.",
                        "What does it say? promtool check config /etc/prometheus/prometheus.yml inside its container, or the last lines of its log.",
                        "Put the files back as they are in out/, and send the process SIGHUP, which makes it read them again: docker compose kill -s HUP prometheus.",
                    ],
                },
            },
            Events(RuleFailures, Family.Runtime, title: "Rule Failures", by: [RuleGroup.Name], warning: 0.02.PerSecond.For(10.Minutes), alert: "PrometheusRuleFailures") with
            {
                Advice = new()
                {
                    Meaning = "Prometheus could not evaluate rules. Their alerts do not fire, and the series that they record have gaps.",
                    Causes = ["A query finds two series where it may find one, since a deploy added a label or a second target.", "A query takes longer than its timeout, because there are too many series.", "Prometheus is short of memory, or its disk is full."],
                    Checks = ["Which rules? The page Status > Rules of Prometheus shows each with its error.", "Do the failures begin with a deploy of a service or of the rules?", "Watch the services of these rules by hand until they work again: their alerts are blind."],
                },
            },
            Events(Dropped, Family.Runtime, title: "Dropped Alerts", warning: 0.02.PerSecond.For(5.Minutes), alert: "PrometheusDropsAlerts") with
            {
                Advice = new()
                {
                    Meaning = "Prometheus could not hand alerts to Alertmanager and dropped them. Some alerts reach nobody; this one may come late.",
                    Causes = ["Alertmanager is down or restarts.", "Alertmanager cannot be reached: its address, DNS, the network.", "More alerts fire at once than the queue holds."],
                    Checks = ["Is Alertmanager up? curl http://alertmanager:9093/-/ready from the network of Prometheus.", "Which alerts fire? The page Alerts of Prometheus shows them, whether they arrive or not.", "The page Status > Runtime information of Prometheus lists the Alertmanagers that it sends to."],
                },
            },
            Level(Alertmanagers, title: "Alertmanagers", family: Family.Runtime),
            Level(Series, title: "Series in Memory", family: Family.Runtime),
        ],
        Routing = [Severity.Critical.To(Teams.SecureConnectCritical), Severity.Warning.To(Teams.SecureConnectAlerts)],
    };
}
