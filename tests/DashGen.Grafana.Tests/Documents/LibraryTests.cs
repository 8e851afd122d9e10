using System.Text.Json.Nodes;

namespace DashGen.Grafana.Tests.Documents;

public sealed class LibraryTests
{
    static readonly StatPanel Shared = new("Up") { Unit = Unit.Short, DataSource = DataSource.Prometheus("x"), Targets = [new PrometheusQuery { Expr = "up" }] };

    [Fact]
    public void A_library_panel_is_valid_by_its_schema()
    {
        var text = LibraryPanelJson.Write("lib-up", Shared, "team");
        Assert.Empty(AssertGrafana.Validate("librarypanel", "LibraryPanel", text));
        Assert.Equal("up", JsonNode.Parse(text)!["model"]!["targets"]![0]!["expr"]!.GetValue<string>());
    }

    [Fact]
    public void A_dashboard_shows_a_library_panel_by_reference_in_both_formats()
    {
        var dashboard = new Dashboard("x", "x") { Panels = [Shared with { Library = new() { Uid = "lib-up", Name = "Up" } }] };
        AssertGrafana.IsValid(DashboardJson.Write(dashboard));
        var element = JsonNode.Parse(DashboardManifest.WriteV2(dashboard))!["spec"]!["elements"]!.AsObject().Single().Value!;
        Assert.Equal("LibraryPanel", element["kind"]!.GetValue<string>());
        Assert.Equal("lib-up", element["spec"]!["libraryPanel"]!["uid"]!.GetValue<string>());
    }

    [Fact]
    public void A_folder_is_a_manifest_that_names_its_parent()
    {
        var text = FolderManifest.Write("team", "Team \"A\"", parent: "all");
        Assert.Empty(AssertGrafana.Validate("resource", "Manifest", text));
        Assert.Empty(AssertGrafana.Validate("folderv1", "Folder", JsonNode.Parse(text)!["spec"]!.ToJsonString()));
        Assert.Equal("all", JsonNode.Parse(text)!["metadata"]!["annotations"]!["grafana.app/folder"]!.GetValue<string>());
    }
}
