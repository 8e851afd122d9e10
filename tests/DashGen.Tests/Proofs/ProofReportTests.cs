namespace DashGen.Tests.Proofs;

public sealed class ProofReportTests
{
    static readonly StackBundle Stack = Bundle.Expand([Fixture.Stack(Fixture.Service)]).Stacks[0];

    [Fact]
    public void Every_alert_has_a_line_and_reaches_who_it_should()
    {
        var lines = ProofReport.Of(Stack);
        Assert.Equal(Stack.Services[0].Alerts.Count + 1, lines.Count);
        Assert.All(lines, line => Assert.True(line.IsProved, line.Alert));
        Assert.Equal(["shop-pager"], lines.First(line => line is { Alert: "HighErrorRate", Severity: "critical" }).Receivers);
        Assert.Equal(["shop-chat"], lines.First(line => line is { Alert: "HighErrorRate", Severity: "warning" }).Receivers);
        Assert.Equal(["dead-mans-switch"], lines.First(line => line.Alert == "Watchdog").Receivers);
    }

    [Theory]
    [InlineData(0, 3, "warning", false)]
    [InlineData(2, 0, "warning", false)]
    [InlineData(2, 3, "warning", true)]
    [InlineData(1, 0, "none", true)]
    public void An_alert_is_proved_when_it_fires_and_is_silent(int fires, int quiet, string severity, bool isProved) =>
        Assert.Equal(isProved, new ProofLine("s", "f", "A", severity, fires, quiet, ["chat"], "u").IsProved);

    [Fact]
    public void An_alert_that_nobody_hears_is_not_proved() => Assert.False(new ProofLine("s", "f", "A", "warning", 1, 1, [], "u").IsProved);

    [Fact]
    public void Mutants_are_a_column_where_they_were_tried()
    {
        var line = new ProofLine("s", "f", "A", "warning", 1, 2, ["chat", "pager"], "https://r/A.md");
        Assert.Equal(["alert  severity  fires  quiet  receivers       runbook", "A      warning   1      2      chat and pager  https://r/A.md"], ProofReport.Columns([line]));
        Assert.Contains("mutants killed", ProofReport.Columns([line with { Mutants = (9, 10) }])[0], StringComparison.Ordinal);
        Assert.Contains("9 of 10", ProofReport.Columns([line with { Mutants = (9, 10) }])[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_in_a_name_does_not_break_the_table() =>
        Assert.Contains("| A\\|B |", ProofReport.Markdown("Shop", [new ProofLine("s", "f", "A|B", "warning", 1, 2, ["chat"], "u")]), StringComparison.Ordinal);
}
