using DashGen.Building;

namespace Build.Tests.Output;

public class PathRulesTests
{
    [Theory]
    [InlineData("api-gateway/grafana/dashboards/gateway.json")]
    [InlineData("a/CONSOLE.md")]
    [InlineData("a/.keep")]
    [InlineData("a/..b")]
    [InlineData("a/Ünïcode.md")]
    public void A_plain_path_passes(string path) => Assert.Null(PathRules.Refuse(path));

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../a")]
    [InlineData("a/../../b")]
    [InlineData("a//b")]
    [InlineData("a/.")]
    [InlineData("a\\b")]
    [InlineData("C:/a")]
    [InlineData("a/con")]
    [InlineData("a/Nul.json")]
    [InlineData("a/COM1.yml")]
    [InlineData("lpt9")]
    [InlineData("a/b.")]
    [InlineData("a/b ")]
    [InlineData("a/ b")]
    [InlineData("a/b\nc")]
    [InlineData("a/b?c")]
    [InlineData("a/b\u0000c")]
    [InlineData(".git/hooks")]
    public void A_path_that_some_system_reads_otherwise_is_refused(string path) => Assert.NotNull(PathRules.Refuse(path));

    [Fact]
    public void Names_that_differ_in_case_only_clash() =>
        Assert.Contains("one file on Windows and macOS", Assert.Single(PathRules.Refuse(["a/x.md", "a/X.md"])), StringComparison.Ordinal);

    [Fact]
    public void Folders_that_differ_in_case_only_clash() =>
        Assert.Contains("its folder A differs from a", Assert.Single(PathRules.Refuse(["a/y.md", "A/x.md"])).Replace("folder a differs from A", "folder A differs from a", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void A_path_cannot_be_a_file_and_a_folder() =>
        Assert.Equal("a/b: is a file and a folder at once", Assert.Single(PathRules.Refuse(["a/b", "a/b/c"])));
}
