using DashGen.Building;

namespace Build.Tests.Compiling;

public sealed class DefinitionFaultTests
{
    static string? Found(string body)
    {
        var broken = Snippet.Load("./definitions/Broken.cs", $$"""
            using DashGen;

            public static class Broken
            {
                static readonly Dictionary<string, string> Ports = [];
                static string Nothing => null!;
                public static Service In(string environment)
                {
                    {{body}}
                }
            }
            """);
        var thrown = Record.Exception(() => Snippet.Service(broken, "Broken"));
        return DefinitionFault.Of(Assert.IsType<Exception>(thrown, exactMatch: false))?.ToString();
    }

    [Fact]
    public void A_type_that_refuses_its_argument_is_told_at_the_definition_s_line() =>
        Assert.Equal("definitions/Broken.cs(9): error DG0001: 'a' is given twice", Found("_ = DashGen.Prometheus.NameMap.Create<string>([(\"a\", \"1\"), (\"a\", \"2\")]); return null!;"));

    [Fact]
    public void What_a_type_refuses_when_it_is_first_used_is_told_where_that_is()
    {
        var broken = Snippet.Load("./definitions/Twice.cs", """
            using DashGen;

            public sealed class Twice : LabelSet<Twice>
            {
                public static readonly Label<Twice> One = new("one", atMost: 2), Other = new("one", atMost: 2);
            }

            public static class Broken
            {
                static readonly Counter<Twice> Things = new("things_total", "Things.");

                public static Service In(string environment)
                {
                    _ = Things;
                    return null!;
                }
            }
            """);
        var thrown = Record.Exception(() => Snippet.Service(broken, "Broken"));
        var found = DefinitionFault.Of(Assert.IsType<Exception>(thrown, exactMatch: false))?.ToString();
        Assert.StartsWith("definitions/Twice.cs(10): error DG0001: two labels of Twice are called one", found, StringComparison.Ordinal);
    }

    /// <summary>A service is one statement, however many lines it has, and a signal knows its own.</summary>
    [Fact]
    public void What_a_signal_refuses_is_told_at_the_signal() => Assert.Equal(
        "definitions/Broken.cs(12): error DG0001: call_seconds has no p99: it has p50",
        Found("""
            Signal[] signals =
            [
                Signals.Reachable(critical: 2.Minutes),
                Signals.Latency(new Summary<NoLabels, Seconds>("call_seconds", "Calls.") { Quantiles = [50.Percent] }, quantile: 99.Percent),
            ];
            return null!;
            """));

    [Theory]
    [InlineData("_ = Nothing.ToUpperInvariant(); return null!;", "NullReferenceException: ")]
    [InlineData("_ = Ports[environment]; return null!;", "KeyNotFoundException: ")]
    [InlineData("_ = environment.Split(',')[1]; return null!;", "IndexOutOfRangeException: ")]
    public void What_a_definition_s_own_line_throws_is_a_finding_whatever_it_is(string body, string message) =>
        Assert.StartsWith($"definitions/Broken.cs(9): error DG0001: {message}", Found(body), StringComparison.Ordinal);

    [Fact]
    public void What_breaks_in_what_a_definition_calls_is_not_its_fault()
    {
        AppDomain.CurrentDomain.SetData("broken", (Action)(() => throw new NotSupportedException("ours")));
        Assert.Null(Found("((Action)AppDomain.CurrentDomain.GetData(\"broken\")!)(); return null!;"));
    }

    [Fact]
    public void What_breaks_elsewhere_is_no_fault_of_definitions() => Assert.Null(DefinitionFault.Of(new InvalidOperationException("ours")));
}
