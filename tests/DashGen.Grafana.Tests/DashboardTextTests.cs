using System.Globalization;
using System.Text.Json.Nodes;

namespace DashGen.Grafana.Tests;

public sealed class DashboardTextTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void The_bytes_do_not_depend_on_the_culture(string culture)
    {
        var before = DashboardJson.Write(EveryKind.Dashboard);
        var previous = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new(culture);
            Assert.Equal(before, DashboardJson.Write(EveryKind.Dashboard));
        }
        finally
        {
            CultureInfo.CurrentCulture = previous;
        }
    }

    [Fact]
    public void Text_with_quotes_newlines_braces_and_dollars_comes_out_as_it_went_in()
    {
        const string Text = "a\"b\\c\nd\te{{f}}$g${h}../<i>&'\u2028😀";
        var root = JsonNode.Parse(DashboardJson.Write(new("x", Text) { Panels = [new TextPanel(Text) { Content = Text, Description = Text }] }))!;
        Assert.Equal(Text, root["title"]!.GetValue<string>());
        Assert.Equal(Text, root["panels"]![0]!["options"]!["content"]!.GetValue<string>());
    }

    [Fact]
    public void The_file_has_LF_two_blanks_and_a_final_newline()
    {
        var text = DashboardJson.Write(EveryKind.Dashboard);
        Assert.StartsWith("{\n  \"uid\"", text, StringComparison.Ordinal);
        Assert.EndsWith("\n}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void Changing_a_copy_leaves_the_panel_as_it_was()
    {
        var panel = new TimeSeriesPanel("x") { LineWidth = 1, Legend = Legend.List };
        var other = panel.LegendAsTable() with { LineWidth = 3 };
        Assert.IsType<TimeSeriesPanel>(other);
        Assert.Equal((1, 3), (panel.LineWidth, other.LineWidth));
        Assert.Equal((Legend.List, Legend.Table), (panel.Legend, other.Legend));
        Assert.Equal(panel, new TimeSeriesPanel("x") { LineWidth = 1, Legend = Legend.List });
    }

    [Fact]
    public void Setters_of_a_capability_keep_the_panels_own_type()
    {
        TimeSeriesPanel series = new TimeSeriesPanel("x").LegendAsTable(Reducer.Mean).LegendAtTheRight().TooltipOfAll().Stacked().ThresholdsAsLines();
        Assert.Equal((LegendPlacement.Right, LegendDisplayMode.Table), (series.Legend?.Placement, series.Legend?.DisplayMode));
        Assert.Equal([Reducer.Mean], series.Legend!.Calcs!.Value);
        Assert.Equal((StackingMode.Normal, GraphThresholdsStyleMode.Dashed), (series.Stacking?.Mode, series.ThresholdsStyle?.Mode));
        StatPanel stat = new StatPanel("x").ReducedTo(Reducer.Percentile(95));
        Assert.Equal("p95", stat.ReduceOptions!.Calcs!.Value[0].Id);
        BarChartPanel bars = new BarChartPanel("x").WithoutLegend().ThresholdsAsAreas();
        Assert.False(bars.Legend?.ShowLegend);
    }

    [Theory]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#ggg")]
    public void A_colour_code_that_is_none_is_refused(string code) => Assert.Throws<ArgumentException>(() => Color.Hex(code));

    [Theory]
    [InlineData(10_000, "10s")]
    [InlineData(90_000, "90s")]
    [InlineData(300_000, "5m")]
    [InlineData(250, "250ms")]
    [InlineData(604_800_000, "7d")]
    public void Durations_are_spelled_in_the_largest_whole_unit(int milliseconds, string spelling) =>
        Assert.Equal(spelling, Duration.Text(TimeSpan.FromMilliseconds(milliseconds)));

    [Fact]
    public void An_escape_hatch_is_written_and_reported()
    {
        var dashboard = new Dashboard("x", "x") { Panels = [new StatPanel("a") { Unmodelled = [("brandNew", Json.Parse("""{"a":[1]}"""))] }] };
        Assert.Equal(1, JsonNode.Parse(DashboardJson.Write(dashboard))!["panels"]![0]!["brandNew"]!["a"]![0]!.GetValue<int>());
        Assert.Contains(DashboardChecks.Run(dashboard), finding => finding is { Code: "DG5027", Pointer: "/panels/0/brandNew", Severity: FindingSeverity.Note });
    }
}
