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
