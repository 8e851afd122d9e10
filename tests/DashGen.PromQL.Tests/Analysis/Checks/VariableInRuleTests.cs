namespace DashGen.PromQL.Tests;

public sealed class VariableInRuleTests
{
    static readonly AnalyzerOptions Options = new() { Use = ExpressionUse.Alert, Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("up{job=\"$job\"} == 0", "error at job=\"$job\": job=\"$job\" is a variable of Grafana, which Prometheus does not replace; write the value, or keep the label and let the alert fire for each")]
    [InlineData("rate(errors_total[$__rate_interval]) > $x", "error at $__rate_interval: $__rate_interval is a variable of Grafana, which Prometheus does not replace; write the value, or keep the label and let the alert fire for each\nerror at $x: $x is a variable of Grafana, which Prometheus does not replace; write the value, or keep the label and let the alert fire for each")]
    [InlineData("sum by ($group) (up) == 0", "error at $group: $group is a variable of Grafana, which Prometheus does not replace; write the value, or keep the label and let the alert fire for each")]
    [InlineData("up{$filter} offset $o == 0", "error at $filter: $filter is a variable of Grafana, which Prometheus does not replace; write the value, or keep the label and let the alert fire for each\nerror at $o: $o is a variable of Grafana, which Prometheus does not replace; write the value, or keep the label and let the alert fire for each")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(VariableInRule.Check, finding, text, Options);

    [Theory]
    [InlineData("up{job=\"api\"} == 0")]
    [InlineData("label_replace(up, \"a\", \"$1\", \"job\", \"(.*)\") == 0")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(VariableInRule.Check, text, Options);
}
