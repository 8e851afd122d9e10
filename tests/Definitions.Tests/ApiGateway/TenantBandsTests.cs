using DashGen;
using DashGen.Prometheus;
using DashGen.PromQL;
using DashGen.Testing;
using static Definitions.Tests.ApiGateway.GatewayRules;

namespace Definitions.Tests.ApiGateway;

/// <summary>Tenants have no bound, so a recording rule counts them in bands; tried out in promtool.</summary>
public sealed class TenantBandsTests
{
    const string Recorded = "job_band:tenant_requests_tenant_id:count5m";

    static readonly ServiceBundle Gateway = Bundle.Expand(Estate.Stacks).Stacks.Single(stack => stack.Stack.Name == "api-gateway").Services[0];

    [Fact]
    public void A_tenant_is_counted_in_the_band_of_its_traffic()
    {
        // A sample a minute: 30 is 0.5/s, 60 exactly 1/s, 300 is 5/s, 600,000 is 10,000/s, and one is idle.
        var folder = Directory.CreateTempSubdirectory("dashgen-");
        try
        {
            InputSeries[] series = [.. new (string Tenant, double Each)[] { ("a", 30), ("b", 60), ("c", 300), ("d", 300), ("e", 600_000), ("f", 0) }
                .Select(tenant => Series("tenant_requests_total", SeriesValues.Ramp(0, tenant.Each, 20), ("tenant_id", tenant.Tenant)))];
            var expected = new[] { ("1", 2), ("10", 2), ("1000", 1) }
                .Select(band => new ExpectedSample([("__name__", Recorded), ("job", "api-gateway"), ("environment", "production"), ("band", band.Item1)], band.Item2));
            var tests = new UnitTestFile(["rules.yml"], [new TestGroup(1.Minutes, [.. series]) { PromqlTests = [new(Build.Select(Recorded), 15.Minutes, [.. expected])] }]) { EvaluationInterval = 1.Minutes };
            File.WriteAllText(Path.Combine(folder.FullName, "rules.yml"), Writer.Render(Bundle.Expand(Estate.Stacks))["api-gateway/prometheus/rules/api-gateway.rules.yml"]);
            File.WriteAllText(Path.Combine(folder.FullName, "test.yml"), tests.ToYaml("a test"));
            Tool.Accepts("promtool", folder.FullName, "test", "rules", "test.yml");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void However_many_tenants_there_are_it_records_six_bands()
    {
        var recording = Gateway.Recordings.Single(recording => recording.Name == Recorded);
        Assert.Equal(6, recording.Labels.Single(label => label.Name == "band").Cardinality.AtMost);
        Assert.DoesNotContain(recording.Labels, label => label.Name == "tenant_id");
    }

    [Fact]
    public void The_budget_gives_each_metric_of_tenants_ten_thousand_series()
    {
        var file = Writer.Render(Bundle.Expand(Estate.Stacks))["api-gateway/cardinality.md"];
        Assert.Contains("| `tenant_requests_total` | counter | `tenant_id` **without bound** | 10,000 |", file, StringComparison.Ordinal);
        Assert.Contains($"Where `tenant_requests_total` has more, read `{Recorded}`", file, StringComparison.Ordinal);
    }

    [Fact]
    public void SeriesOverBudget_fires_above_the_sum_of_the_table()
    {
        var file = Writer.Render(Bundle.Expand(Estate.Stacks))["api-gateway/cardinality.md"];
        var budget = file.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal) || line.StartsWith("| what", StringComparison.Ordinal))
            .Sum(line => int.Parse(line.Split('|')[4].Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture));
        Assert.EndsWith($"> {budget}", Printer.Print(Gateway.Alerts.Single(alert => alert.Name == "SeriesOverBudget").Expr), StringComparison.Ordinal);
    }
}
