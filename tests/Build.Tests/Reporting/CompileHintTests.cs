using Build.Tests.Compiling;
using DashGen.Building;

namespace Build.Tests.Reporting;

/// <summary>Over what the compiler itself says of a definition.</summary>
public sealed class CompileHintTests
{
    [Theory]
    [InlineData("CircuitBreaker(Depth, open: Breaker.Open, per: [], warning: 2.Minutes)", "CircuitBreaker takes a StateGauge<labels, states>, where states is an enum of the metric's values, and one of those states")]
    [InlineData("CircuitBreaker(Depth, open: 1, per: [], warning: 2.Minutes)", "CircuitBreaker takes a StateGauge<labels, states>, where states is an enum of the metric's values, and one of those states")]
    [InlineData("Traffic(Depth)", "Traffic takes a Counter, which only grows and is shown as a rate")]
    [InlineData("Saturation(Sent, capacity: 100, \"mails\")", "Saturation takes a Gauge, which goes up and down")]
    [InlineData("Latency(Depth, quantile: 95.Percent, warning: 1.Seconds.For(5.Minutes))", "Latency takes a Histogram with buckets")]
    [InlineData("Busiest(5, Depth, by: [], title: \"Depth\")", "Busiest takes a Counter, which only grows and is shown as a rate")]
    [InlineData("Condition(when: Sent.Series, hold: 5.Minutes, severity: Severity.Warning, alert: \"Many\", title: \"Many\", meaning: \"Many.\")",
        "Condition takes values that can be compared, and a counter has none before its growth is taken: Requests.Series.Over(5.Minutes).Rate()")]
    public void A_metric_of_another_kind_than_a_signal_takes_gets_a_hint(string signal, string hint) =>
        Assert.Equal(hint, CompileHint.Of(Assert.Single(Errors(signal))));

    [Theory]
    [InlineData("Traffic(Nothing)")]
    [InlineData("Traffic(Sent, drop: 5.Percent)")]
    public void Other_errors_say_what_is_wrong_themselves(string signal) => Assert.Equal("", CompileHint.Of(Assert.Single(Errors(signal))));

    static IEnumerable<BuildError> Errors(string signal) => Snippet.Errors("Mail.cs", $$"""
        using DashGen;
        using static DashGen.Signals;

        enum Breaker { Closed, Open }

        static class Mail
        {
            static readonly Gauge<NoLabels> Depth = new("mail_queue_depth", "Mails that wait.");
            static readonly Counter<NoLabels> Sent = new("mails_sent_total", "Mails sent.");

            public static readonly Signal Signal = {{signal}};
        }
        """).Select(error => BuildError.Parse(error, "/")).OfType<BuildError>();
}
