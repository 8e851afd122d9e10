using static DashGen.Grafana.Tests.Checks.CheckedBoards;

namespace DashGen.Grafana.Tests.Checks;

public sealed class LogQLTests
{
    [Theory]
    [InlineData("rate({app=\"x\"}[5m])")]
    [InlineData("rate({app=\"x\"} |= `]` [$__interval])")]
    public void A_fixed_range_of_LogQL_is_found(string expr) => AssertFinds("DG5029", Logs(expr));

    [Theory]
    [InlineData("rate({app=\"x\"}[$__auto])")]
    [InlineData("{app=\"x\"} |= \"[5m]\" # [5m]")]
    public void A_range_that_follows_the_panel_or_stands_in_a_text_is_fine(string expr) => AssertSilent("DG5029", Logs(expr));

    [Fact]
    public void An_equals_with_several_values_is_found_in_LogQL() => AssertFinds("DG5022", Logs("{app = \"${job:raw}\"}", Many));

    [Theory]
    [InlineData("{app=~\"$job\"}")]
    [InlineData("{app=\"x\"} |= \"job=\\\"$job\\\"\"")]
    public void A_match_by_pattern_or_a_line_filter_is_fine(string expr) => AssertSilent("DG5022", Logs(expr, Many));

    [Theory]
    [InlineData("sum(rate({app=\"x\"}[$__auto])")]
    [InlineData("{app=\"x}")]
    [InlineData("{app=\"x\"]}")]
    [InlineData("sum(x))")]
    public void Texts_and_brackets_that_do_not_fit_are_found(string expr) => AssertFinds("DG5030", Logs(expr));

    [Theory]
    [InlineData("{app=\"x\"} | json | line_format `{{.a}} (` |~ \"\\\"}\" != \"[\" # (")]
    [InlineData("sum by (a) (rate({app=~\"${job:regex}\"} [$__auto]))")]
    public void Brackets_in_texts_and_comments_do_not_count(string expr) => AssertSilent("DG5030", Logs(expr));
}
