using static DashGen.Grafana.Tests.Checks.CheckedBoards;

namespace DashGen.Grafana.Tests.Checks;

public sealed class UnusedVariableCheckTests
{
    [Fact]
    public void A_variable_that_nothing_uses_is_found() => AssertFinds("DG5018", With(new ConstantVariable("size", "1")));

    [Fact]
    public void What_is_right_is_silent() => AssertSilent("DG5018", With(new ConstantVariable("size", "1")) with { Description = "of $size" });

    [Fact]
    public void A_variable_without_a_name_is_another_matter() => AssertSilent("DG5018", With(new ConstantVariable("", "1")));
}
