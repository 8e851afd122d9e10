using DashGen;
using DashGen.Testing;
using YamlDotNet.RepresentationModel;

namespace Definitions.Tests.Proofs;

/// <summary>The proofs of the real definitions, counted from the files and run by promtool.</summary>
public sealed class EveryAlertIsProvedTests
{
    static readonly SortedDictionary<string, string> Files = Writer.Render(Bundle.Expand(Estate.Stacks));

    static readonly string[] Severities = ["critical", "warning", "info"];

    static IEnumerable<KeyValuePair<string, string>> Of(string folder, string ending) =>
        Files.Where(file => file.Key.Contains($"/{folder}/", StringComparison.Ordinal) && file.Key.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>How often each alert is looked at and fires, and is looked at and is silent; by stack, name and severity.</summary>
    static (HashSet<string> Fires, HashSet<string> Quiet) Counted()
    {
        HashSet<string> fires = [], quiet = [];
        foreach (var (path, text) in Of("proofs", ".test.yml"))
        {
            var stack = path.Split('/')[0];
            foreach (var test in Nodes(Root(text), "tests").SelectMany(group => Nodes(group, "alert_rule_test")))
            {
                var name = $"{stack}/{Text(test, "alertname")}";
                var severities = Nodes(test, "exp_alerts").Select(alert => Text(alert["exp_labels"], "severity")).ToHashSet();
                fires.UnionWith(severities.Select(severity => $"{name} {severity}"));
                quiet.UnionWith(Severities.Where(severity => !severities.Contains(severity)).Select(severity => $"{name} {severity}"));
            }
        }

        return (fires, quiet);
    }

    /// <summary>The alerts of the rule files.</summary>
    static List<string> Alerts() =>
    [
        .. Of("rules", ".rules.yml").SelectMany(file => Nodes(Root(file.Value), "groups").SelectMany(group => Nodes(group, "rules"))
            .OfType<YamlMappingNode>().Where(rule => rule.Children.ContainsKey("alert"))
            .Select(rule => $"{file.Key.Split('/')[0]}/{Text(rule, "alert")} {Text(rule["labels"], "severity")}")),
    ];

    /// <summary>
    /// What would be written for the newest programs, whose functions differ: it passes where it is meant to. Of the stacks, those that are
    /// proved in seconds.
    /// </summary>
    [Theory]
    [InlineData("chronik")]
    [InlineData("production-showcase")]
    public void Prometheus_3_agrees_with_the_proofs_that_are_made_for_it(string name)
    {
        Needs.Program(Needs.Promtool3);
        var stack = Estate.Stacks.Single(stack => stack.Name == name) with { Versions = Versions.Newest };
        var folder = Directory.CreateTempSubdirectory("dashgen-");
        try
        {
            foreach (var (path, text) in Writer.Render(Bundle.Expand([stack])).Where(file => file.Key.EndsWith(".yml", StringComparison.Ordinal)))
            {
                var full = Path.Combine(folder.FullName, path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllText(full, text);
            }

            var proofs = Path.Combine(folder.FullName, name, "proofs");
            Tool.Accepts(Needs.Promtool3, proofs, ["test", "rules", .. Directory.GetFiles(proofs, "*.test.yml").Select(file => Path.GetFileName(file)!)]);
            Tool.Accepts(Needs.Promtool3, Path.Combine(folder.FullName, name), ["check", "rules", .. Directory.GetFiles(Path.Combine(folder.FullName, name, "prometheus", "rules"))]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Every_alert_fires_in_a_test_and_is_silent_in_another()
    {
        var (fires, quiet) = Counted();
        var alerts = Alerts();
        Assert.True(alerts.Count > 30, $"{alerts.Count} alerts");
        Assert.DoesNotContain(alerts, alert => !fires.Contains(alert));
        Assert.DoesNotContain(alerts, alert => !quiet.Contains(alert) && !alert.EndsWith("/Watchdog none", StringComparison.Ordinal));
    }

    [Fact]
    public void Promtool_finds_every_prediction_true()
    {
        Needs.Program("promtool");
        var folder = Directory.CreateTempSubdirectory("dashgen-");
        try
        {
            foreach (var (path, text) in Of("rules", ".yml").Concat(Of("proofs", ".yml")))
            {
                var file = Path.Combine(folder.FullName, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
            }

            // Side by side, since promtool plays one group of tests after the other.
            Parallel.ForEach(Of("proofs", ".test.yml"), file => Tool.Accepts("promtool", folder.FullName, ["test", "rules", file.Key]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static YamlNode Root(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return yaml.Documents[0].RootNode;
    }

    static IEnumerable<YamlNode> Nodes(YamlNode map, string key) =>
        ((YamlMappingNode)map).Children.TryGetValue(key, out var found) ? ((YamlSequenceNode)found).Children : [];

    static string Text(YamlNode map, string key) => ((YamlScalarNode)map[key]).Value ?? "";
}
