using static DashGen.Signals;

namespace DashGen.Tests.Proofs.Live;

/// <summary>Alerts of one metric that ask for different things: what is quiet for the first is loud for the second.</summary>
public sealed class CalmPageTests
{
    static readonly Histogram<NoLabels, Seconds> Duration = new("request_duration_seconds", "Time to answer.") { Buckets = [0.5, 1, 2.5, 5, 10] };
    static readonly Gauge<NoLabels> Connections = new("connections", "Connections open now.");

    static readonly StackBundle Stack = Bundle.Expand([Fixture.Stack(Fixture.Service with
    {
        Metrics = [Duration, Connections],
        Signals =
        [
            Latency(Duration, quantile: 95.Percent, critical: 5.Seconds.For(5.Minutes), warning: 1.Seconds.For(5.Minutes), alert: "HighLatency"),
            Saturation(Connections, capacity: 10, subject: "connections", warning: 50.Percent.For(5.Minutes)),
        ],
        Objectives = [],
    })]).Stacks[0];

    static readonly ProvedRules Proofs = StackProofs.Of(Stack).Rules[1];

    static IEnumerable<string> Firing(bool inTrouble)
    {
        var service = Stack.Services[0].Service;
        var page = new FaultFinder(Stack.Stack, Stack.Services[0], Proofs, new Prometheus.Inhibitor(AlertmanagerFiles.Config(Stack)), _ => false).Page;
        return Proofs.Alerts.Where(proof => new CaseDeriver(Stack.Stack, service, Proofs.Rules, proof.Place, proof.Rule).IsRaisedBy(page, inTrouble)).Select(proof => proof.Rule.Alert);
    }

    [Fact]
    public void Nothing_fires_on_a_calm_page() => Assert.Empty(Firing(inTrouble: false));

    [Fact]
    public void Trouble_raises_what_is_injected() => Assert.Contains("HighLatency", Firing(inTrouble: true));

    [Fact]
    public void A_metric_that_no_alert_reads_is_on_the_page()
    {
        var unread = new Gauge<NoLabels>("unread", "Nobody asks.");
        var bundle = Bundle.Expand([Fixture.Stack(Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, unread] })]).Stacks[0];
        Assert.Contains("unread{} ", new LiveStack(bundle).Answer("shop", ScrapeTargets.Of(Fixture.Service)[0], 1.Seconds, LivePhase.None, LivePhase.None), StringComparison.Ordinal);
    }
}
