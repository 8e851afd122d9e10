namespace DashGen.Tests.Drifts;

public class DriftTests
{
    const string Rule = """
        groups:
        - name: golden
          rules:
          - record: job:requests:rate5m
            expr: sum by (job) (rate(requests_total{code=~"5.."}[5m]))
          - alert: HighMemoryUsage
            expr: memory_used{job="a"} / memory_limit{job="a"} > 0.9
            for: 5m
            labels:
              severity: warning
            annotations:
              summary: 'memory is {{ $value | humanizePercentage }}, above 90 %'
        """;

    [Theory]
    [InlineData("> 0.9", "> 0.95", "alert HighMemoryUsage: threshold 0.9 -> 0.95")]
    [InlineData("> 0.9", "> -1", "alert HighMemoryUsage: threshold 0.9 -> -1")]
    [InlineData("> 0.9", ">= 0.9", "alert HighMemoryUsage: comparison > -> >=")]
    [InlineData("for: 5m", "for: 10m", "alert HighMemoryUsage: for 5m -> 10m")]
    [InlineData("    for: 5m\n", "", "alert HighMemoryUsage: for 5m -> 0s")]
    [InlineData("severity: warning", "severity: critical", "alert HighMemoryUsage: label severity warning -> critical")]
    [InlineData("severity: warning", "severity: warning\n      team: a", "alert HighMemoryUsage: label team added: a")]
    [InlineData("above 90", "above 95", "alert HighMemoryUsage: summary \"memory is {{ $value | humanizePercentage }}, above 90 %\" -> \"memory is {{ $value | humanizePercentage }}, above 95 %\"")]
    [InlineData("alert: HighMemoryUsage", "alert: MemoryHigh", "alert HighMemoryUsage removed", "alert MemoryHigh added")]
    [InlineData("[5m]", "[10m]", "recording job:requests:rate5m: window 5m -> 10m")]
    [InlineData("by (job)", "by (job, route)", "recording job:requests:rate5m: grouping by (job) -> by (job, route)")]
    [InlineData("code=~\"5..\"", "code=\"500\"", "recording job:requests:rate5m: selector code=~\"5..\" -> code=\"500\"")]
    [InlineData("{code=~\"5..\"}", "", "recording job:requests:rate5m: selector code=~\"5..\" removed")]
    [InlineData("requests_total", "calls_total", "recording job:requests:rate5m: metric requests_total -> calls_total")]
    [InlineData("rate(", "increase(", "recording job:requests:rate5m: function rate -> increase")]
    [InlineData("sum by", "max by", "recording job:requests:rate5m: aggregation sum -> max")]
    [InlineData("memory_used{job=\"a\"} / memory_limit{job=\"a\"} > 0.9", "absent(up)", "alert HighMemoryUsage: query memory_used{job=\"a\"} / memory_limit{job=\"a\"} > 0.9 -> absent(up)")]
    [InlineData("sum by (job) (rate", "sum by(job)(rate", "recording job:requests:rate5m: the query is written differently and means the same")]
    [InlineData("name: golden", "name: gold", "recording job:requests:rate5m: group golden -> gold", "alert HighMemoryUsage: group golden -> gold")]
    [InlineData("name: golden", "name: golden\n  interval: 30s", "group golden: interval added: 30s")]
    [InlineData("severity: warning", "severity: 'warning'", "means the same, and is written differently")]
    [InlineData("> 0.9", ">> 0.9", "alert HighMemoryUsage: query \"memory_used{job=\\\"a\\\"} / memory_limit{job=\\\"a\\\"} > 0.9\" -> \"memory_used{job=\\\"a\\\"} / memory_limit{job=\\\"a\\\"} >> 0.9\"")]
    public void A_rule_file_differs_in_what_its_rules_say(string committed, string rendered, params string[] lines)
    {
        var after = Rule.Replace(committed, rendered, StringComparison.Ordinal);
        Assert.NotEqual(Rule, after);
        Assert.Equal(lines, Drift.Explain("a/prometheus/rules/a.rules.yml", Rule, after));
    }

    [Fact]
    public void An_alert_in_two_severities_is_told_apart()
    {
        const string Two = """
            groups:
            - name: g
              rules:
              - {alert: Slow, expr: a > 1, labels: {severity: warning}}
              - {alert: Slow, expr: a > 2, labels: {severity: critical}}
            """;
        Assert.Equal(["alert Slow (critical): threshold 2 -> 3"], Drift.Explain("a.rules.yml", Two, Two.Replace("> 2", "> 3", StringComparison.Ordinal)));
    }

    const string Routing = """
        route:
          receiver: chat
          routes:
          - receiver: pager
            matchers: [severity="critical"]
            group_wait: 0s
          - receiver: chat
            matchers: [severity="warning"]
        inhibit_rules:
        - source_matchers: [severity="critical"]
          target_matchers: [severity="warning"]
          equal: [job]
        receivers:
        - name: chat
          slack_configs:
          - channel: '#alerts'
        - name: pager
        """;

    [Theory]
    [InlineData("receiver: pager\n", "receiver: chat\n", "route severity=\"critical\": receiver pager -> chat")]
    [InlineData("group_wait: 0s", "group_wait: 30s", "route severity=\"critical\": group_wait 0s -> 30s")]
    [InlineData("  - receiver: chat\n    matchers: [severity=\"warning\"]\n", "", "route severity=\"warning\" removed")]
    [InlineData("equal: [job]", "equal: [job, instance]", "inhibition of severity=\"warning\" by severity=\"critical\": equal [job] -> [job, instance]")]
    [InlineData("'#alerts'", "'#noise'", "receiver chat / slack_configs 1: channel #alerts -> #noise")]
    [InlineData("- name: pager", "- name: phone", "receiver pager removed", "receiver phone added")]
    public void Routing_differs_by_route_and_receiver(string committed, string rendered, params string[] lines)
    {
        var after = Routing.Replace(committed, rendered, StringComparison.Ordinal);
        Assert.NotEqual(Routing, after);
        Assert.Equal(lines, Drift.Explain("a/alertmanager/alertmanager.yml", Routing, after));
    }

    [Fact]
    public void The_order_of_routes_matters()
    {
        const string Swapped = """
            route:
              receiver: chat
              routes:
              - receiver: chat
                matchers: [severity="warning"]
              - receiver: pager
                matchers: [severity="critical"]
                group_wait: 0s
            """;
        Assert.Contains("the order of route.routes differs", Drift.Explain("alertmanager.yml", Routing, Swapped));
    }

    const string Dashboard = """
        {
          "uid": "a", "title": "A", "refresh": "10s",
          "panels": [
            {
              "id": 1, "type": "timeseries", "title": "Request Rate", "gridPos": {"x": 0, "y": 0, "w": 8, "h": 8},
              "targets": [{"refId": "A", "expr": "sum(rate(requests_total[$__rate_interval]))", "legendFormat": "{{route}}"}],
              "options": {"legend": {"displayMode": "list"}},
              "fieldConfig": {"defaults": {"unit": "reqps", "thresholds": {"mode": "absolute", "steps": [{"color": "green", "value": null}, {"color": "red", "value": 2}]}}, "overrides": []}
            },
            {"id": 2, "type": "row", "title": "More", "gridPos": {"x": 0, "y": 8, "w": 24, "h": 1}, "panels": [{"id": 3, "type": "stat", "title": "Open"}]}
          ],
          "templating": {"list": [{"name": "environment", "query": "label_values(up, environment)", "multi": true}]}
        }
        """;

    [Theory]
    [InlineData("\"reqps\"", "\"ops\"", "panel Request Rate: unit reqps -> ops")]
    [InlineData("\"value\": 2", "\"value\": 3", "panel Request Rate: thresholds green, red from 2 -> green, red from 3")]
    [InlineData("requests_total", "calls_total", "panel Request Rate / query A: metric requests_total -> calls_total")]
    [InlineData("$__rate_interval", "5m", "panel Request Rate / query A: window $__rate_interval -> 5m")]
    [InlineData("{{route}}", "{{method}}", "panel Request Rate / query A: legend \"{{route}}\" -> \"{{method}}\"")]
    [InlineData(": \"list\"", ": \"table\"", "panel Request Rate: options.legend.displayMode list -> table")]
    [InlineData("\"w\": 8", "\"w\": 12", "panel Request Rate: place column 0, line 0, 8×8 -> column 0, line 0, 12×8")]
    [InlineData("\"stat\"", "\"gauge\"", "panel Open: type stat -> gauge")]
    [InlineData("\"Open\"", "\"Shut\"", "panel Open removed", "panel Shut added")]
    [InlineData("\"10s\"", "\"30s\"", "refresh 10s -> 30s")]
    [InlineData("\"multi\": true", "\"multi\": false", "variable environment: multi true -> false")]
    public void A_dashboard_differs_by_panel_query_and_variable(string committed, string rendered, params string[] lines)
    {
        var after = Dashboard.Replace(committed, rendered, StringComparison.Ordinal);
        Assert.NotEqual(Dashboard, after);
        Assert.Equal(lines, Drift.Explain("a/grafana/dashboards/a/a.json", Dashboard, after));
    }

    [Theory]
    [InlineData("# Alert\n\nOne.\n\nTwo.\n", "# Alert\n\nOne.\n\nThree.\n", "line 5 \"Two.\" -> \"Three.\"")]
    [InlineData("a\nb\nc\n", "a\nx\ny\nc\n", "line 2 \"b\" -> \"x\", and 1 line after it")]
    [InlineData("a\nc\n", "a\nb\nc\n", "1 line missing at line 2: \"b\"")]
    [InlineData("a\nb\nc\n", "a\nc\n", "1 line too many at line 2: \"b\"")]
    [InlineData("a\r\nb\r\n", "a\nb\n", "only the line ends differ: LF is written, another was found")]
    public void A_page_differs_by_line(string committed, string rendered, string line) =>
        Assert.Equal([line], Drift.Explain("a/runbooks/a/Alert.md", committed, rendered));

    [Theory]
    [InlineData("a.json", "{\"a\": ", "{\"a\": 1}")]
    [InlineData("a.rules.yml", "groups: [", "groups: []")]
    [InlineData("a.yml", "<<<<<<< HEAD\na: 1\n", "a: 1\n")]
    public void A_file_that_was_broken_by_hand_says_so(string path, string committed, string rendered) =>
        Assert.Equal("is no longer valid in its format", Drift.Explain(path, committed, rendered)[0]);

    [Fact]
    public void Equal_texts_have_no_differences() => Assert.Empty(Drift.Explain("a.yml", "a: [", "a: ["));

    [Fact]
    public void Any_single_changed_character_is_explained()
    {
        // Whatever a hand does to a file: never silence, never an exception.
        foreach (var (path, text) in ((string, string)[])[("a.rules.yml", Rule), ("alertmanager.yml", Routing), ("a.json", Dashboard)])
        {
            for (var i = 0; i < text.Length; i++)
            {
                foreach (var c in "x\"{:9 \n")
                {
                    var edited = text[..i] + c + text[(i + 1)..];
                    Assert.True(edited == text || !Drift.Explain(path, edited, text).IsEmpty);
                }
            }
        }
    }
}
