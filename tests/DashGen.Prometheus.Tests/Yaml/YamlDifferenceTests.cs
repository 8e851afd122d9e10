using DashGen.Testing;

namespace DashGen.Prometheus.Tests.Yaml;

public sealed class YamlDifferenceTests
{
    const string Before = """
        groups:
        - name: g
          rules:
          - alert: HighMemoryUsage
            expr: memory_ratio > 0.9
            labels: {severity: warning}
          - alert: B
            expr: up == 0
        """;

    [Theory]
    [InlineData("memory_ratio > 0.9", "memory_ratio > 0.95", "groups[g].rules[HighMemoryUsage].expr: memory_ratio > 0.9 -> memory_ratio > 0.95")]
    [InlineData("{severity: warning}", "{}", "groups[g].rules[HighMemoryUsage].labels.severity: warning -> (nothing)")]
    [InlineData("  - alert: B\n    expr: up == 0", "  - alert: B\n    expr: up == 0\n    for: 5m", "groups[g].rules[B].for: (nothing) -> 5m")]
    [InlineData("alert: B", "alert: C", "groups[g].rules[B]: (a section) -> (nothing)|groups[g].rules[C]: (nothing) -> (a section)")]
    [InlineData("{severity: warning}", "{severity: 'warning'}", "")]
    [InlineData("groups:", "# a comment\ngroups:", "")]
    public void A_difference_is_told_in_meaning(string old, string now, string expected)
    {
        var after = Before.Replace(old, now, StringComparison.Ordinal);
        Assert.NotEqual(Before, after);
        Assert.Equal(expected, string.Join('|', YamlDifference.Between(Read(Before), Read(after))));
    }

    [Fact]
    public void Rules_in_another_order_are_a_difference()
    {
        var difference = Assert.Single(YamlDifference.Between(Read("rules: [{alert: A}, {alert: B}]"), Read("rules: [{alert: B}, {alert: A}]")));
        Assert.Equal("rules: order: A, B -> B, A", difference.ToString());
    }

    [Fact]
    public void Items_of_the_same_name_are_told_apart() =>
        Assert.Equal("rules[A 2].for: 1m -> 2m", Assert.Single(YamlDifference.Between(Read("rules: [{alert: A}, {alert: A, for: 1m}]"), Read("rules: [{alert: A}, {alert: A, for: 2m}]"))).ToString());

    /// <summary>Files that real projects publish: read without loss, and written back to the same meaning.</summary>
    [Fact]
    public void Rule_files_of_real_projects_are_read_and_written_back()
    {
        var files = Directory.EnumerateFiles(Needs.Shared("corpora/rules"), "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".yml", StringComparison.Ordinal) || file.EndsWith(".yaml", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            Assert.True(YamlReader.TryRead(File.ReadAllText(file), out var tree, out var wrong), $"{file}: {wrong}");
            Assert.Empty(YamlDifference.Between(tree, Read(tree.ToYaml(""))));
        }
    }

    static YamlTree Read(string text) => YamlReader.TryRead(text, out var tree, out var wrong) ? tree : throw new ArgumentException(wrong, nameof(text));
}
