using DashGen;
using DashGen.Prometheus;
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
        Needs.Program("promtool");
        var folder = Directory.CreateTempSubdirectory("dashgen-");
        try
        {
            var files = Writer.Render(Bundle.Expand(Estate.Stacks));
            File.WriteAllText(Path.Combine(folder.FullName, "rules.yml"), files["api-gateway/prometheus/rules/api-gateway.rules.yml"]);
            var queries = at.Select(moment => new PromqlTestCase(
                Firing(alert), moment.At, [.. moment.Firing.Select(labels => new ExpectedSample(Labels(labels), 1))]));
            var file = new UnitTestFile(["rules.yml"], [new TestGroup(Step, series) { PromqlTests = [.. queries] }]) { EvaluationInterval = Step };
            File.WriteAllText(Path.Combine(folder.FullName, "test.yml"), file.ToYaml("a test"));
            Tool.Accepts("promtool", folder.FullName, "test", "rules", "test.yml");
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
    static DashGen.PromQL.Expr Firing(string alert) => DashGen.PromQL.Build.Count(
        DashGen.PromQL.Build.Select("ALERTS", new DashGen.PromQL.LabelMatcher("alertname", DashGen.PromQL.MatchOp.Equal, alert), new DashGen.PromQL.LabelMatcher("alertstate", DashGen.PromQL.MatchOp.Equal, "firing")),
        "service",
        "violation_type");

    static NameMap<string> Labels(string text) =>
        text.Length == 0 ? [] : text.Split(',').Select(pair => (pair.Split('=')[0], pair.Split('=')[1])).ToNameMap();
}
