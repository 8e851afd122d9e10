using DashGen.Building;

namespace Build.Tests.Testing;

public class ProjectResultTests
{
    const string Failing = """
        xUnit.net v3 In-Process Runner v3.2.2+728c1dce01 (64-bit .NET 10.0.12)
          Discovering: X.Tests
          Starting:    X.Tests
            X.Tests.Y.A_gauge_has_no_rate [FAIL]
              Assert.Equal() Failure
              Stack Trace:
                ./tests/X.Tests/Y.cs(3,0): at X.Tests.Y.A_gauge_has_no_rate()
                   at System.Reflection.MethodBaseInvoker.InvokeWithNoArgs(Object obj, BindingFlags invokeAttr)
          Finished:    X.Tests (ID = '822c')
        === TEST EXECUTION SUMMARY ===
           X.Tests  Total: 9, Errors: 1, Failed: 2, Skipped: 3, Not Run: 0, Time: 0.790s
        """;

    [Fact]
    public void The_summary_is_counted() =>
        Assert.Equal(new TestCounts(4, 3, 3), ProjectResult.Read(1, Failing, TimeSpan.Zero).Counts);

    [Fact]
    public void A_failure_is_told_without_the_runner_s_own_lines() => Assert.Equal(
        [
            "    X.Tests.Y.A_gauge_has_no_rate [FAIL]",
            "      Assert.Equal() Failure",
            "      Stack Trace:",
            "        ./tests/X.Tests/Y.cs(3,0): at X.Tests.Y.A_gauge_has_no_rate()",
        ],
        ProjectResult.Read(1, Failing, TimeSpan.Zero).Details);

    [Fact]
    public void A_skip_is_named() => Assert.Equal(
        ["X.Tests.Y.Z [SKIP]"],
        ProjectResult.Read(0, "    X.Tests.Y.Z [SKIP]\n      promtool is not on PATH\n   X.Tests  Total: 1, Errors: 0, Failed: 0, Skipped: 1, Not Run: 0, Time: 0.1s\n", TimeSpan.Zero).Details);

    [Fact]
    public void A_program_that_dies_counts_as_failed()
    {
        var result = ProjectResult.Read(134, "Stack overflow.\n", TimeSpan.Zero);

        Assert.Equal(new TestCounts(0, 1, 0), result.Counts);
        Assert.Contains("Stack overflow.", result.Details);
    }

    [Fact]
    public void A_bad_exit_code_counts_as_failed_whatever_the_summary_says() =>
        Assert.Equal(1, ProjectResult.Read(3, "   X.Tests  Total: 2, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0, Time: 0.1s\n", TimeSpan.Zero).Counts.Failed);

    [Fact]
    public void A_project_without_tests_has_none() =>
        Assert.Equal(new TestCounts(0, 0, 0), ProjectResult.Read(0, "   X.Tests  Total: 0\n", TimeSpan.Zero).Counts);

    [Fact]
    public void The_sum_is_the_line_that_machines_look_for() =>
        Assert.Equal("12 passed, 1 failed, 2 skipped", $"{new TestCounts(10, 0, 2) + new TestCounts(2, 1, 0)}");
}
