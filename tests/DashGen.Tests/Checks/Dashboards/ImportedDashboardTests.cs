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
    public void Every_query_of_the_real_dashboards_can_be_read()
    {
        foreach (var path in Directory.GetFiles(Needs.Shared("corpora/dashboards"), "*.json"))
        {
            var found = Find(File.ReadAllText(path)).Where(finding => finding.Code is "DG5031" or "DG5032" or "DG5017" or "DG5030");
            Assert.True(!found.Any(), $"{path}: {string.Join("\n", found)}");
        }
    }
}
