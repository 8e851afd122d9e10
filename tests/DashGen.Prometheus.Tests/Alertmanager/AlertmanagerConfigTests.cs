using DashGen.Testing;

namespace DashGen.Prometheus.Tests.Alertmanager;

public sealed class AlertmanagerConfigTests
{
    static readonly AlertmanagerConfig Gateway = new(
        new Route
        {
            Receiver = "chat",
            GroupBy = GroupBy.These("alertname", "job"),
            Routes =
            [
                new Route { Receiver = "watchdog", Matchers = [AlertMatcher.Is("severity", "none")], RepeatInterval = TimeSpan.FromMinutes(5), GroupWait = TimeSpan.Zero },
                new Route
                {
                    Receiver = "pager",
                    Matchers = [AlertMatcher.Is("severity", "critical"), AlertMatcher.Matches("team", "plat\"form|x\\.y")],
                    Continue = true,
                    MuteTimeIntervals = ["nights"],
                },
                new Route { GroupBy = GroupBy.AllLabels, Matchers = [AlertMatcher.Is("family", "security")], ActiveTimeIntervals = ["nights"] },
            ],
        },
        [
            new Receiver("pager", [new PagerDutyConfig { RoutingKeyFile = new("secrets/pager"), Details = [("runbook", MessageTemplate.CommonAnnotation("runbook_url"))] }]),
            new Receiver("chat",
            [
                new SlackConfig
                {
                    ApiUrlFile = new("secrets/chat"),
                    Channel = "#alerts",
                    SendResolved = true,
                    Title = MessageTemplate.Include("dashgen.title"),
                    Text = MessageTemplate.Each(AlertsOf.Firing, AlertTemplate.Annotation("summary") + "\n"),
                },
            ]),
            new Receiver("watchdog", [new WebhookConfig { Url = new("https://watch.example.com/hook"), HttpConfig = new() { Authorization = new(new("secrets/watchdog")) } }]),
        ])
    {
        Templates = ["templates/dashgen.tmpl"],
        InhibitRules = [new([AlertMatcher.Is("severity", "critical")], [AlertMatcher.Is("severity", "warning")], ["alertname", "job"])],
        TimeIntervals =
        [
            new("nights", [new TimeSpec
            {
                Times = [new(new(22, 0), new(6, 0))],
                Weekdays = [new(DayOfWeek.Friday, DayOfWeek.Monday)],
                Location = "Europe/Berlin",
            }]),
        ],
    };

    [Fact]
    public void A_configuration_reads_as_one_would_write_it()
    {
        var yaml = Gateway.ToYaml(AssertTool.Comment);
        Snapshot.Match(yaml, "yaml");
        AssertTool.AmtoolTakes(yaml);
        Assert.Empty(Gateway.Validate(new(0, 25)));
    }
}
