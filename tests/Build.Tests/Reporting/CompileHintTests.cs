using Build.Tests.Compiling;
using DashGen.Building;

namespace Build.Tests.Reporting;

/// <summary>Over what the compiler itself says of a definition.</summary>
public sealed class CompileHintTests
{
    [Theory]
    [InlineData("CircuitBreaker(Depth, open: Breaker.Open, per: [], warning: 2.Minutes)", "CircuitBreaker takes a StateGauge<labels, states>, where states is an enum of the metric's values, or a StateSet where a label says the state, and one of those states")]
    [InlineData("CircuitBreaker(Depth, open: 1, per: [], warning: 2.Minutes)", "CircuitBreaker takes a StateGauge<labels, states>, where states is an enum of the metric's values, or a StateSet where a label says the state, and one of those states")]
    [InlineData("Traffic(Depth)", "Traffic takes a Counter, which only grows and is shown as a rate; where something is observed that is Duration.Count")]
    [InlineData("Traffic(Wait)", "Traffic takes a Counter, which only grows and is shown as a rate; where something is observed that is Duration.Count")]
    [InlineData("Chart(Wait.Series, title: \"Wait\", help: \"Wait.\")", "a summary has several kinds of series: Duration.Quantile(95.Percent).Series, Duration.Observations and Duration.Total")]
    [InlineData("Saturation(Sent, capacity: 100, \"mails\")", "Saturation takes a Gauge, which goes up and down")]
    [InlineData("Latency(Depth, quantile: 95.Percent, warning: 1.Seconds.For(5.Minutes))", "Latency takes a Histogram with buckets")]
    [InlineData("Busiest(5, Depth, by: [], title: \"Depth\")", "Busiest takes a Counter, which only grows and is shown as a rate; where something is observed that is Duration.Count")]
    [InlineData("Condition(warning: Sent.Series.For(5.Minutes), alert: \"Many\", title: \"Many\", meaning: \"Many.\")",
        "a counter has no value to compare before its growth is taken: Requests.Series.Over(5.Minutes).Rate()")]
    [InlineData("Condition(warning: Depth.Series > 5, alert: \"Many\", title: \"Many\", meaning: \"Many.\")",
        "state what must hold and for how long, and at each severity with the same labels: warning: (Depth.Series > 5).For(10.Minutes)")]
    [InlineData("Condition(alert: \"Many\", title: \"Many\", meaning: \"Many.\")",
        "state what must hold and for how long, and at each severity with the same labels: warning: (Depth.Series > 5).For(10.Minutes)")]
    [InlineData("Chart(Depth.Series.Over(5.Minutes).Rate(), title: \"Many\", help: \"Many.\")",
        "a gauge has no rate: Deriv() is its slope per second, Delta() what it changed by; what only grows is a Counter")]
    [InlineData("Chart(Depth.Series.Over(5.Minutes).Increase(), title: \"Many\", help: \"Many.\")",
        "a gauge has no rate: Deriv() is its slope per second, Delta() what it changed by; what only grows is a Counter")]
    [InlineData("Chart(Sent.Series, title: \"Many\", help: \"Many.\")",
        "Chart takes values that can be compared, and a counter has none before its growth is taken: Requests.Series.Over(5.Minutes).Rate()")]
    [InlineData("Chart(lines: [Line(\"many\", Sent.Series)], title: \"Many\", help: \"Many.\")",
        "Line takes values that can be compared, and a counter has none before its growth is taken: Requests.Series.Over(5.Minutes).Rate()")]
    public void A_metric_of_another_kind_than_a_signal_takes_gets_a_hint(string signal, string hint) =>
        Assert.Equal(hint, CompileHint.Of(Assert.Single(Errors(signal))));

    [Theory]
    [InlineData("Delay(Depth, title: \"Oldest\", warning: 1.Minutes.For(5.Minutes))", "Delay takes a Gauge<labels, unit>, whose unit is a type such as Seconds or Bytes")]
    [InlineData("TimeSpent(Sent, title: \"Time\", critical: 5.Percent.For(5.Minutes))", "TimeSpent takes a Counter<labels, unit>, whose unit is a type such as Seconds or Bytes")]
    public void So_does_one_without_the_unit_that_a_signal_needs(string signal, string hint) => Assert.Equal(hint, CompileHint.Of(Assert.Single(Errors(signal))));

    [Theory]
    [InlineData("Traffic(Sent, drop: 5.Percent)", "a threshold is a value with its unit and how long it must hold: 5.Percent.For(10.Minutes)")]
    [InlineData("Errors(Sent, outOf: Sent, critical: 0.2.For(10.Minutes))", "a threshold is a value with its unit and how long it must hold: 5.Percent.For(10.Minutes); numbers of things are whole, and others are compared in a Condition: (Depth.Series > 0.5).For(10.Minutes)")]
    [InlineData("Level(Depth, title: \"Depth\", warning: -5.For(10.Minutes), alert: \"Low\")", "put what is below 0 in parentheses: (-5).For(10.Minutes)")]
    [InlineData("Utilization(Spool, title: \"Spool\", warning: 5.Percent.For(10.Minutes), alert: \"Full\")", "the metric's unit must be one of shares: Ratio or Percentage")]
    [InlineData("Latency(Time, quantile: 95.Percent, warning: 2.Seconds.For(10))", "a threshold is a value with its unit and how long it must hold: 5.Percent.For(10.Minutes)")]
    [InlineData("Latency(Time, quantile: 0.95)", "write 95.Percent for 0.95")]
    [InlineData("Violations(Sent, critical: 5)", "write 5.Minutes or the like")]
    [InlineData("Traffic(Sent, by: [Queue.Name])", "the metric has only the labels of NoLabels")]
    [InlineData("Traffic(Sent[Queue.Name.Is(\"hold\")])", "the metric has only the labels of NoLabels")]
    public void A_value_of_another_type_gets_a_hint_of_how_it_is_written(string signal, string hint) => Assert.Equal(hint, CompileHint.Of(Assert.Single(Errors(signal))));

    [Fact]
    public void A_metric_of_another_unit_where_a_time_is_meant_gets_a_hint() =>
        Assert.Equal("the metric's unit must be a time: Seconds or Milliseconds", CompileHint.Of(Assert.Single(Errors("Delay(Spool, title: \"Spool\")"))));

    [Fact]
    public void A_field_that_is_used_before_it_is_set_gets_a_hint() =>
        Assert.Equal("if it is a field that stands below, move it up: static fields are set in the order in which they stand", CompileHint.Of(Assert.Single(Errors("Traffic(Later)"))));

    [Theory]
    [InlineData("Chart<NoLabels>(Sent.Series > 5, \"Many\", \"Many.\")", "a counter has no value to compare before its growth is taken: Requests.Series.Over(5.Minutes).Rate()")]
    [InlineData("Chart<NoLabels>(Depth.Series == 0, \"None\", \"None.\")", "write .EqualTo(0) for what is there only where it is equal")]
    [InlineData("Chart(Jobs.Series / Depth.Series, \"Share\", \"Share.\")", "series of two label sets say by which labels they go with each other: Used.Series.On([Pool.Name]).Divide(Limit.Series)")]
    [InlineData("Chart(Jobs.Series.Max([Queue.Name]) - Depth.Series, \"Rest\", \"Rest.\")", "series of two label sets say by which labels they go with each other: Used.Series.On([Pool.Name]).Divide(Limit.Series)")]
    public void An_operator_that_a_series_does_not_have_gets_a_hint(string signal, string hint) => Assert.Equal(hint, CompileHint.Of(Assert.Single(Errors(signal))));

    [Theory]
    [InlineData("Errors", "at the top of the file write using static DashGen.Signals;")]
    [InlineData("Erors", "")]
    public void A_signal_whose_class_is_not_used_gets_a_hint(string name, string hint) => Assert.Equal(
        hint,
        CompileHint.Of(Assert.IsType<BuildError>(BuildError.Parse($"/mail/Mail.cs(5,9): error CS0103: The name '{name}' does not exist in the current context [/mail/Mail.csproj]", "/mail"))));

    [Theory]
    [InlineData("Traffic(Nothing)")]
    [InlineData("Traffic(Sent, by: 5)")]
    public void Other_errors_say_what_is_wrong_themselves(string signal) => Assert.Equal("", CompileHint.Of(Assert.Single(Errors(signal))));

    static IEnumerable<BuildError> Errors(string signal) => Snippet.Errors("Mail.cs", $$"""
        using DashGen;
        using static DashGen.Signals;

        enum Breaker { Closed, Open }

        sealed class Queue : LabelSet<Queue>
        {
            public static readonly Label<Queue> Name = new("queue", atMost: 4);
        }

        static class Mail
        {
            static readonly Gauge<NoLabels> Depth = new("mail_queue_depth", "Mails that wait.");
            static readonly Gauge<NoLabels, Bytes> Spool = new("mail_spool_bytes", "Size of the spool.");
            static readonly Counter<NoLabels> Sent = new("mails_sent_total", "Mails sent.");

            static readonly Histogram<NoLabels, Seconds> Time = new("mail_seconds", "Time to deliver.") { Buckets = [1, 10] };

            static readonly Summary<NoLabels, Seconds> Wait = new("mail_wait_seconds", "Time that mails wait.") { Quantiles = [95.Percent] };
            static readonly Gauge<Queue> Jobs = new("mail_jobs", "Jobs.");

            public static readonly Signal Signal = {{signal}};

            static readonly Counter<NoLabels> Later = new("later_total", "Set later.");
        }
        """).Select(error => BuildError.Parse(error, "/")).OfType<BuildError>();
}
