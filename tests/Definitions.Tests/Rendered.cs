using System.Text.Json.Nodes;
using DashGen;
using DashGen.Grafana.Tests;
using DashGen.Prometheus;
using DashGen.PromQL;
using DashGen.Testing;

namespace Definitions.Tests;

/// <summary>One service of the estate as it is generated: what it becomes, its files, and its rules tried out in promtool.</summary>
/// <param name="stack">The stack's name.</param>
/// <param name="service">The service's name.</param>
sealed class Rendered(string stack, string service)
{
    static readonly Lazy<Bundle> Estate = new(() => DashGen.Bundle.Expand(Definitions.Estate.Stacks));

    static readonly Lazy<SortedDictionary<string, string>> Files = new(() => Writer.Render(Estate.Value));

    static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    /// <summary>What the service becomes.</summary>
    public ServiceBundle Bundle => Estate.Value.Stacks.Single(one => one.Stack.Name == stack).Services.Single(one => one.Service.Name == service);

    /// <summary>A file of the stack's folder.</summary>
    public string File(string path) => Files.Value[$"{stack}/{path}"];

    /// <summary>The paths in the stack's folder.</summary>
    public IEnumerable<string> Paths => Files.Value.Keys.Where(path => path.StartsWith(stack + "/", StringComparison.Ordinal)).Select(path => path[(stack.Length + 1)..]);

    /// <summary>The service's rule file.</summary>
    public string Rules => File($"prometheus/rules/{service}.rules.yml");

    /// <summary>The metrics as <c>kind name label label</c>, in the order of the catalogue.</summary>
    public IEnumerable<string> Catalogue =>
        Bundle.Service.Metrics.Select(metric => $"{metric.Kind} {string.Join(' ', metric.Labels.Select(label => label.Name).Prepend(metric.Name))}");

    /// <summary>The alerts of a name as <c>severity minutes condition</c>.</summary>
    public IEnumerable<string> Alerts(string name) => Bundle.Alerts.Where(alert => alert.Name == name)
        .Select(alert => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{alert.Severity} {alert.Hold.TotalMinutes} {Printer.Print(alert.Expr)}"));

    /// <summary>The panels of a dashboard that are no rows, in reading order.</summary>
    public IReadOnlyList<JsonNode> Panels(string title)
    {
        var uid = Slug.Uid(stack, title);
        var text = Files.Value.Single(file => file.Key.EndsWith($"/{uid}.json", StringComparison.Ordinal)).Value;
        AssertGrafana.IsValid(text);
        return [.. AssertGrafana.Panels(JsonNode.Parse(text)!).Where(panel => (string?)panel["type"] != "row")];
    }

    /// <summary>The titles of a dashboard's panels, in reading order.</summary>
    public IEnumerable<string?> Titles(string dashboard) => Panels(dashboard).Select(panel => (string?)panel["title"]);

    /// <summary>The first query of a panel.</summary>
    public string Query(string dashboard, string panel) =>
        (string)Panels(dashboard).Single(one => (string?)one["title"] == panel)["targets"]![0]!["expr"]!;

    /// <summary>A series with the labels of the service's first target.</summary>
    public InputSeries Series(string metric, SeriesValues values, params (string Name, string Value)[] labels)
    {
        (string Name, string Value)[] target = [("job", service), ("instance", ScrapeTargets()[0])];
        return new(metric, [.. target.Where(common => labels.All(own => own.Name != common.Name)), .. labels], values);
    }

    /// <summary>The addresses in the scrape configuration.</summary>
    public List<string> ScrapeTargets()
    {
        var lines = File("prometheus/prometheus.yml").Split('\n').SkipWhile(line => line != $"- job_name: {service}").Skip(1).TakeWhile(line => line.StartsWith(' '));
        return [.. lines.Where(line => line.StartsWith("    - ", StringComparison.Ordinal)).Select(line => line[6..])];
    }

    /// <summary>Runs promtool over the generated rules, with a sample a minute; looks at how many results of an alert fire.</summary>
    public void Proves(EquatableArray<InputSeries> series, string alert, params (TimeSpan At, int Firing)[] moments) => Proves(Step, series, alert, moments);

    /// <summary>The same with a sample and an evaluation at each step.</summary>
    public void Proves(TimeSpan step, EquatableArray<InputSeries> series, string alert, params (TimeSpan At, int Firing)[] moments)
    {
        var firing = Build.Count(Build.Select("ALERTS", new LabelMatcher("alertname", MatchOp.Equal, alert), new LabelMatcher("alertstate", MatchOp.Equal, "firing")));
        var queries = moments.Select(moment => new PromqlTestCase(firing, moment.At, moment.Firing == 0 ? [] : [new ExpectedSample([], moment.Firing)]));
        var tests = new UnitTestFile(["rules.yml"], [new TestGroup(step, series) { PromqlTests = [.. queries] }]) { EvaluationInterval = step };
        In(folder =>
        {
            System.IO.File.WriteAllText(Path.Combine(folder, "rules.yml"), Rules);
            System.IO.File.WriteAllText(Path.Combine(folder, "test.yml"), tests.ToYaml("a test"));
            Tool.Accepts("promtool", folder, "test", "rules", "test.yml");
        });
    }

    static void In(Action<string> act)
    {
        var folder = Directory.CreateTempSubdirectory("dashgen-");
        try
        {
            act(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
