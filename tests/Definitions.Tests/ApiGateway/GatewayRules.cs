using DashGen;
using DashGen.Prometheus;
using DashGen.PromQL;
using DashGen.Testing;

namespace Definitions.Tests.ApiGateway;

/// <summary>The gateway's generated rules, tried out in promtool.</summary>
static class GatewayRules
{
    static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    /// <summary>Runs one promtool unit test over the generated rules; samples come once a minute.</summary>
    /// <param name="series">What the service exposes.</param>
    /// <param name="alert">The alert in question.</param>
    /// <param name="at">When it is looked at, and the label sets it fires for, without those that every result has.</param>
    public static void Proves(EquatableArray<InputSeries> series, string alert, params (TimeSpan At, string[] Firing)[] at)
    {
        var result = Run(Generated, series, alert, at);
        Assert.True(result.ExitCode == 0, result.Output);
    }

    /// <summary>Whether the same holds of other rules.</summary>
    public static bool Holds(RuleFile rules, EquatableArray<InputSeries> series, string alert, params (TimeSpan At, string[] Firing)[] at) =>
        Run(rules, series, alert, at).ExitCode == 0;

    /// <summary>What promtool says of it.</summary>
    public static ToolResult Run(RuleFile rules, EquatableArray<InputSeries> series, string alert, params (TimeSpan At, string[] Firing)[] at) =>
        Run(rules.ToYaml("a test"), series, alert, at);

    static string Generated => Writer.Render(Bundle.Expand(Estate.Stacks))["api-gateway/prometheus/rules/api-gateway.rules.yml"];

    static ToolResult Run(string rules, EquatableArray<InputSeries> series, string alert, (TimeSpan At, string[] Firing)[] at)
    {
        var folder = Directory.CreateTempSubdirectory("dashgen-");
        try
        {
            var queries = at.Select(moment => new PromqlTestCase(
                Firing(alert), moment.At, [.. moment.Firing.Select(labels => new ExpectedSample(Labels(labels), 1))]));
            var tests = new UnitTestFile(["rules.yml"], [new TestGroup(Step, series) { PromqlTests = [.. queries] }]) { EvaluationInterval = Step };
            File.WriteAllText(Path.Combine(folder.FullName, "rules.yml"), rules);
            File.WriteAllText(Path.Combine(folder.FullName, "test.yml"), tests.ToYaml("a test"));
            return Tool.Run("promtool", folder.FullName, "test", "rules", "test.yml");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A series of the gateway's own, with the labels that its registry and its scraper add.</summary>
    public static InputSeries Series(string metric, SeriesValues values, params (string Name, string Value)[] labels) =>
        new(metric, [.. Common.Where(common => labels.All(own => own.Name != common.Name)), .. labels], values);

    /// <summary>Whether the target is scraped.</summary>
    public static InputSeries Up(SeriesValues values) =>
        new("up", [("job", "api-gateway"), ("instance", "api-gateway:3000")], values);

    static readonly (string Name, string Value)[] Common =
        [("job", "api-gateway"), ("instance", "api-gateway:3000"), ("service", "api-gateway"), ("environment", "production")];

    /// <summary>How many alerts of that name fire, by what tells them apart.</summary>
    static Expr Firing(string alert) => Build.Count(
        Build.Select("ALERTS", new LabelMatcher("alertname", MatchOp.Equal, alert), new LabelMatcher("alertstate", MatchOp.Equal, "firing")),
        "service",
        "violation_type");

    static NameMap<string> Labels(string text) =>
        text.Length == 0 ? [] : text.Split(',').Select(pair => (pair.Split('=')[0], pair.Split('=')[1])).ToNameMap();
}
