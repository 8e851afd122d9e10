using DashGen.Grafana;
using DashGen.Testing;
using static DashGen.Tests.Checks.Dashboards.Asked;

namespace DashGen.Tests.Checks.Dashboards;

public sealed class ImportedDashboardTests
{
    static readonly Grafana.Dashboard Board = Asked.Board(
        Showing("sum by (route) (http_requests_total{job=\"$job\"})", "{{method}}"),
        new QueryVariable("job", "label_values(up, job)") { Multi = true });

    static IReadOnlyList<Grafana.Finding> Find(string text)
    {
        var (document, error) = DashboardReader.Read(System.Text.Encoding.UTF8.GetBytes(text));
        Assert.Null(error);
        return [.. ImportedDashboard.Check(document!)];
    }

    [Fact]
    public void The_analyzer_sees_queries_with_their_variables()
    {
        var codes = Find(DashboardJson.Write(Board)).Select(finding => finding.Code).ToList();
        Assert.Contains("DG1035", codes);
        Assert.Contains("DG5033", codes);
    }

    [Fact]
    public void Queries_of_manifests_are_checked_too()
    {
        var manifest = Find(DashboardManifest.WriteV2(Board));
        Assert.All(["DG1035", "DG5033"], code => Assert.Matches(
            "^/elements/panel-[0-9]+/spec/data/spec/queries/0/spec/query/spec/expr$", Assert.Single(manifest, finding => finding.Code == code).Pointer));
        Assert.Equal(manifest.Select(finding => finding.Code), Find(DashboardManifest.WriteV2Beta1(Board)).Select(finding => finding.Code));
    }

    [Fact]
    public void What_variables_ask_is_checked_in_every_form()
    {
        var board = Asked.Board(Showing("up"), new QueryVariable("job", "label_values(up)"), new QueryVariable("v", "label_values(up{job=\"shop\", instance)"));
        Assert.Equal("/templating/list/2/query", Question(DashboardJson.Write(board)));
        Assert.Equal("/variables/2/spec/query/spec/query", Question(DashboardManifest.WriteV2(board)));
        Assert.Equal("/variables/2/spec/query/spec/query", Question(DashboardManifest.WriteV2Beta1(board)));

        // The names that conversions have given to what was a mere text.
        foreach (var name in (string[])["__legacyStringValue", "__grafana_string_value"])
        {
            var converted = DashboardManifest.WriteV2(board).Replace("\"query\": \"label_values", $"\"{name}\": \"label_values", StringComparison.Ordinal);
            Assert.Equal($"/variables/2/spec/query/spec/{name}", Question(converted));
        }

        static string Question(string text) => Assert.Single(Find(text), finding => finding.Code == "DG5032").Pointer;
    }

    [Fact]
    public void What_variables_ask_of_other_sources_is_no_PromQL()
    {
        var board = Asked.Board(Showing("up"), new QueryVariable("v", "label_values({a=\"b\"") { DataSource = DataSource.Loki("$logs") });
        Assert.All([DashboardJson.Write(board), DashboardManifest.WriteV2(board)], text => Assert.DoesNotContain(Find(text), finding => finding.Code == "DG5032"));
    }

    [Fact]
    public void Every_query_of_the_real_dashboards_can_be_read()
    {
        foreach (var path in Directory.GetFiles(Needs.Shared("corpora/dashboards"), "*.json"))
        {
            var found = Find(File.ReadAllText(path)).Where(finding => finding.Code is "DG5031" or "DG5032" or "DG5017" or "DG5030");
            Assert.True(!found.Any(), $"{path}: {string.Join("\n", found)}");
        }
    }
}
