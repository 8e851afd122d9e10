using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class UnsafeTextTests
{
    [Theory]
    [InlineData("two\nlines", "line break")]
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
    [InlineData("He said \"yes\" & 'no'; costs $5, 100 %, a/b, <b>, `x`, #1, *")]
    [InlineData("Größe → 大")]
    public void Quotes_and_signs_that_can_be_escaped_are_fine(string text) =>
        Assert.Empty(Fixture.Find("DG2007", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, new Counter<NoLabels>("x_total", text)] }));
}
