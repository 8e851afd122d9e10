using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class UnsafeTextTests
{
    [Theory]
    [InlineData("two\nlines", "line break")]
    [InlineData("two\u2028lines", "line break")]
    [InlineData("turned \u202E round", "direction")]
    [InlineData("bell\a", "control character")]
    [InlineData("{{ $labels.x }}", "template")]
    [InlineData("of $route", "variable")]
    [InlineData("of ${route}", "variable")]
    [InlineData("of [[route]]", "variable")]
    [InlineData("../../etc/passwd", "path")]
    [InlineData("", "empty")]
    [InlineData(" ", "empty")]
    public void A_help_text_or_title_that_would_be_read_as_something_else_is_found(string text, string reason)
    {
        Counter<NoLabels> metric = new("x_total", text);
        var signal = Events(metric, Family.Golden, title: text);
        var found = Fixture.Find("DG2007", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, metric], Signals = [.. Fixture.Service.Signals, signal] });
        Assert.Equal([metric.Location, signal.Location], found.Select(one => one.Location));
        Assert.All(found, one => Assert.Contains(reason, one.Message, StringComparison.Ordinal));
        Assert.All(found, one => Assert.DoesNotContain('\n', one.ToString()));
    }

    [Theory]
    [InlineData("{{ $value }}")]
    [InlineData("two\nlines")]
    [InlineData("$datasource")]
    public void So_is_what_a_signal_says(string text)
    {
        Signal[] signals =
        [
            Level(Fixture.InFlight, title: "Level", warning: 9.For(5.Minutes), alert: "Level", subject: text),
            Chart(Fixture.InFlight.Series, title: "Chart", help: text),
            Condition(warning: (Fixture.InFlight.Series > 9).For(5.Minutes), alert: "Own", title: "Own", meaning: text),
            Latency(Fixture.Duration, quantile: 95.Percent, warning: 1.Seconds.For(5.Minutes), alert: "Slow", title: "Slow", subject: text),
        ];
        Assert.Equal(signals.Select(signal => signal.Location), Fixture.Find("DG2007", Fixture.Service with { Signals = [.. Fixture.Service.Signals, .. signals] }).Select(found => found.Location));
    }

    [Fact]
    public void Half_a_character_is_none() => Assert.Contains(
        "has half a character", Fixture.One("DG2007", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, new Counter<NoLabels>("x_total", "half \ud800 only")] }).Message, StringComparison.Ordinal);

    [Fact]
    public void The_name_of_an_interval_and_the_value_of_a_label_are_looked_at()
    {
        var nights = new TimeInterval("nights\n", [Hours.Between(new(22, 0), new(6, 0))]);
        Fixture.One("DG2007", Fixture.Service with { Routing = [Severity.Critical.To(Fixture.Pager), Severity.Warning.To(Fixture.Chat) with { MutedIn = [nights] }] });
        Assert.Single(Fixture.Find("DG2007", Fixture.Stack(Fixture.Service) with { ExternalLabels = [new(new TargetLabel("region", new Cardinality(1)), "eu\0")] }));
        Assert.Empty(Fixture.Find("DG2007", Fixture.Stack(Fixture.Service) with { ExternalLabels = [new(new TargetLabel("region", new Cardinality(1)), "$HOME {{ x }}")] }));
    }

    [Theory]
    [InlineData("He said \"yes\" & 'no'; costs $5, 100 %, a/b, <b>, `x`, #1, *")]
    [InlineData("Größe → 大")]
    public void Quotes_and_signs_that_can_be_escaped_are_fine(string text) =>
        Assert.Empty(Fixture.Find("DG2007", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, new Counter<NoLabels>("x_total", text)] }));
}
