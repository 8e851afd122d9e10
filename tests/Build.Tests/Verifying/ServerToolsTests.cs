using DashGen;
using DashGen.Building;
using DashGen.Testing;

namespace Build.Tests.Verifying;

public sealed class ServerToolsTests : IDisposable
{
    const string Rules = "groups:\n- name: a\n  rules:\n  - alert: High\n    expr: x > 0.9\n";

    const string Routing = """
        route:
          receiver: nobody
          routes:
          - {receiver: pager-and-chat, matchers: [family="security"]}
          - {receiver: pager, matchers: [severity="critical"]}
        receivers:
        - name: nobody
        - name: pager
          pagerduty_configs: [{routing_key_file: secrets/pager}]
        - name: pager-and-chat
          pagerduty_configs: [{routing_key_file: secrets/pager}]
          slack_configs: [{api_url_file: secrets/chat, channel: '#a'}]
        """;

    readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Files_that_the_servers_accept_pass()
    {
        _scratch.Edit("a/prometheus/rules/a.rules.yml", Rules);
        _scratch.Edit("a/prometheus/prometheus.yml", "rule_files: [rules/a.rules.yml]\n");
        _scratch.Edit("a/proofs/a.test.yml", "rule_files: [../prometheus/rules/a.rules.yml]\ntests: []\n");

        Assert.Empty(Errors(Real("promtool").Find([], [], Unstated)));
    }

    [Theory]
    [InlineData("scheme", 0)]
    [InlineData("schema", 1)]
    public void A_secret_that_is_only_where_it_is_deployed_is_nothing_that_is_refused(string field, int refused)
    {
        _scratch.Edit("a/prometheus/prometheus.yml", $"scrape_configs:\n- job_name: a\n  {field}: https\n  authorization: {{credentials_file: secrets/a}}\n");

        Assert.Equal(refused, Errors(Real("promtool").Find([], [], Unstated)).Count());
    }

    [Theory]
    [InlineData("a/prometheus/rules/a.rules.yml", "groups:\n- name: a\n  rules:\n  - alert: High\n    expr: 'sum('\n", "promtool check rules says: ")]
    [InlineData("a/prometheus/prometheus.yml", "scrape_config: []\n", "promtool check config says: ")]
    [InlineData("a/proofs/a.test.yml", "rule_files: [missing.yml]\ntests:\n- alert_rule_test: [{eval_time: 1m, alertname: High, exp_alerts: [{}]}]\n", "promtool test rules says: ")]
    public void What_prometheus_refuses_is_an_error(string path, string text, string start)
    {
        _scratch.Edit(path, text);

        var finding = Assert.Single(Real("promtool").Find([], [], Unstated), finding => finding.Severity == DiagnosticSeverity.Error);

        Assert.StartsWith(start, finding.Message, StringComparison.Ordinal);
        Assert.Equal($"out/{path}", finding.Location?.File);
    }

    [Fact]
    public void What_alertmanager_refuses_is_an_error()
    {
        _scratch.Edit("a/alertmanager/alertmanager.yml", "route: {receiver: nobody}\n");

        Assert.StartsWith("amtool check-config says: ", Errors(Real("amtool").Find([Alert("critical", "golden", "pager")], [], Unstated)).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_alert_reaches_its_receivers_through_the_secrets_that_they_read()
    {
        _scratch.Edit("a/alertmanager/alertmanager.yml", Routing);

        Assert.Empty(Errors(Real("amtool").Find([Alert("critical", "golden", "pager"), Alert("warning", "security", "chat", "pager"), Alert("info", "golden")], [], Unstated)));
    }

    [Fact]
    public void An_alert_that_goes_elsewhere_is_an_error()
    {
        _scratch.Edit("a/alertmanager/alertmanager.yml", Routing);

        Assert.Equal(
            [
                "an alert with severity=critical, family=security reaches chat and pager instead of pager",
                "an alert with severity=warning, family=golden reaches nobody instead of chat",
            ],
            Errors(Real("amtool").Find([Alert("critical", "security", "pager"), Alert("warning", "golden", "chat")], [], Unstated)));
    }

    [Fact]
    public void Alerts_of_other_stacks_are_theirs()
    {
        _scratch.Edit("b/alertmanager/alertmanager.yml", Routing);

        Assert.Empty(Errors(Real("amtool").Find([Alert("warning", "golden", "chat")], [], Unstated)));
    }

    [Fact]
    public void A_missing_tool_is_said()
    {
        var found = new ServerTools(_scratch.Out, _ => null, TimeSpan.FromSeconds(1), Unwatched).Find([], ["shared", "amtool"], Unstated).ToList();

        Assert.Equal(["promtool is not on PATH, so rules, configuration and proofs were not checked", "amtool is not on PATH, so routing was not checked"], found.Select(finding => finding.Message));
        Assert.Equal([DiagnosticSeverity.Warning, DiagnosticSeverity.Error], found.Select(finding => finding.Severity));
    }

    [Fact]
    public void A_tool_that_hangs_is_ended()
    {
        _scratch.Edit("a/prometheus/rules/a.rules.yml", Rules);
        var hanging = Path.Combine(_scratch.Root, "promtool");
        File.WriteAllText(hanging, "#!/bin/sh\necho thinking\nsleep 600\n");
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("needs sh");
            return;
        }

        File.SetUnixFileMode(hanging, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var message = Errors(new ServerTools(_scratch.Out, name => name == "promtool" ? hanging : null, TimeSpan.FromMilliseconds(300), Unwatched).Find([], [], Unstated)).Single();

        Assert.Contains("ended after 0 s without an answer", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_promtool_of_another_version_than_a_stack_states_is_not_asked()
    {
        _scratch.Edit("a/prometheus/rules/a.rules.yml", "no rules");
        _scratch.Edit("b/prometheus/rules/b.rules.yml", "no rules");

        var found = Real("promtool").Find([], [], new Dictionary<string, Version> { ["a"] = new(1, 0) }).Where(finding => finding.Message.Contains("promtool", StringComparison.Ordinal)).ToList();

        Assert.Matches(@"^promtool is \d+\.\d+ and the stack states 1\.0: .*; rules, configuration and proofs of a were not checked$", Assert.Single(found, finding => finding.Severity == DiagnosticSeverity.Warning).Message);
        Assert.Equal("out/b/prometheus/rules/b.rules.yml", Assert.Single(found, finding => finding.Severity == DiagnosticSeverity.Error).Location?.File);
    }

    [Fact]
    public void Whoever_watches_sees_how_far_it_is()
    {
        _scratch.Edit("a/alertmanager/alertmanager.yml", Routing);
        var screen = new StringWriter();

        _ = new ServerTools(_scratch.Out, _ => null, TimeSpan.FromSeconds(1), runs => new ProgressBar(screen, runs, isWatched: true)).Find([], [], Unstated).Count();

        Assert.Contains("] 2 of 2", screen.ToString(), StringComparison.Ordinal);
    }

    static readonly Dictionary<string, Version> Unstated = [];

    static readonly Func<int, ProgressBar> Unwatched = runs => new(TextWriter.Null, runs, isWatched: false);

    static RoutedAlert Alert(string severity, string family, params string[] receivers) => new("a", [("severity", severity), ("family", family)], [.. receivers]);

    static IEnumerable<string> Errors(IEnumerable<Diagnostic> found) => found.Where(finding => finding.Severity == DiagnosticSeverity.Error).Select(finding => finding.Message);

    ServerTools Real(string tool)
    {
        var path = Needs.Program(tool);
        return new(_scratch.Out, name => name == tool ? path : null, TimeSpan.FromMinutes(1), Unwatched);
    }
}
