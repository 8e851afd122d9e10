using static DashGen.Grafana.Tests.Checks.CheckedBoards;

namespace DashGen.Grafana.Tests.Checks;

public sealed class OverlapCheckTests
{
    [Fact]
    public void Panels_on_each_other_or_off_the_grid_are_found_in_a_file()
    {
        var (document, _) = DashboardReader.Read("""
            {"title":"x","panels":[
              {"type":"stat","title":"a","gridPos":{"x":0,"y":0,"w":12,"h":8}},
              {"type":"stat","title":"b","gridPos":{"x":6,"y":4,"w":12,"h":8}},
              {"type":"stat","title":"c","gridPos":{"x":20,"y":20,"w":8,"h":8}}]}
            """u8.ToArray());
        var found = DashboardChecks.Run((Classic.Dashboard)document!.Dashboard).Where(finding => finding.Code == "DG5024").Select(finding => finding.Pointer);
        Assert.Equal(["/panels/1/gridPos", "/panels/2/gridPos"], found);
    }

    [Fact]
    public void What_the_packer_places_is_silent() => AssertSilent("DG5024", Board(Good, Good, Good));
}
