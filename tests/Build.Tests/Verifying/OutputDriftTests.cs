using DashGen.Building;

namespace Build.Tests.Verifying;

public sealed class OutputDriftTests : IDisposable
{
    static readonly Dictionary<string, string> Files = new()
    {
        ["a/prometheus/rules/a.rules.yml"] = "groups:\n- name: a\n  rules:\n  - alert: High\n    expr: x > 0.9\n    for: 5m\n",
        ["a/runbooks/a/High.md"] = "# High\n",
    };

    readonly Scratch _scratch = new();

    public OutputDriftTests() => _scratch.Write(Files);

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void What_was_generated_has_no_drift() => Assert.Empty(Find());

    [Fact]
    public void An_edited_alert_is_told_in_meaning()
    {
        _scratch.Edit("a/prometheus/rules/a.rules.yml", Files["a/prometheus/rules/a.rules.yml"].Replace("0.9", "0.95", StringComparison.Ordinal).Replace("5m", "10m", StringComparison.Ordinal));

        Assert.Equal(
            [
                "out/a/prometheus/rules/a.rules.yml(1): error DG0003: alert High: threshold 0.95 -> 0.9",
                "out/a/prometheus/rules/a.rules.yml(1): error DG0003: alert High: for 10m -> 5m",
            ],
            Find());
    }

    [Fact]
    public void A_missing_file_is_told()
    {
        File.Delete(Path.Combine(_scratch.Out, "a/runbooks/a/High.md"));

        Assert.Equal(["out/a/runbooks/a/High.md(1): error DG0003: is missing; run generate"], Find());
    }

    [Fact]
    public void A_file_of_ours_that_is_no_longer_rendered_is_told()
    {
        var fewer = new Dictionary<string, string> { ["a/runbooks/a/High.md"] = "# High\n" };

        Assert.Equal(
            [
                "out/dashgen.manifest.json(1): error DG0003: does not list the files that the definitions make; run generate",
                "out/a/prometheus/rules/a.rules.yml(1): error DG0003: is no longer made by the definitions; run generate, which deletes it",
            ],
            OutputDrift.Find(_scratch.Out, fewer).Select(finding => finding.ToString()));
    }

    [Fact]
    public void What_an_earlier_run_left_and_no_manifest_lists_is_told()
    {
        _scratch.Edit("gone/prometheus/rules/gone.rules.yml", $"# {DashGen.Writer.Comment}\ngroups: []\n");
        _scratch.Edit("gone/grafana/dashboards/gone/gone.json", $"{{\"title\": \"Gone\", \"description\": \"{DashGen.Writer.Comment}\"}}");
        _scratch.Edit("a/grafana/dashboards/renamed.json", $"{{\"title\": \"Renamed\", \"description\": \"{DashGen.Writer.Comment}\"}}");
        _scratch.Edit("a/grafana/dashboards/mine.json", "{}");

        Assert.Equal(
            [
                "out/a/grafana/dashboards/mine.json(1): note DG0003: is not DashGen's, and is left alone",
                "out/a/grafana/dashboards/renamed.json(1): error DG0003: was made by DashGen and is made no longer; delete it: generate touches nothing that its manifest does not list",
                "out/gone/grafana/dashboards/gone/gone.json(1): error DG0003: was made by DashGen and is made no longer; delete it: generate touches nothing that its manifest does not list",
                "out/gone/prometheus/rules/gone.rules.yml(1): error DG0003: was made by DashGen and is made no longer; delete it: generate touches nothing that its manifest does not list",
            ],
            Find());
    }

    [Fact]
    public void Where_links_lead_is_nobody_s_business_either()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("needs links");
        }

        File.CreateSymbolicLink(Path.Combine(_scratch.Out, "dangling"), "nowhere");
        Directory.CreateSymbolicLink(Path.Combine(_scratch.Out, "above"), "..");
        Assert.Empty(Find());
    }

    [Fact]
    public void A_file_of_others_is_a_note_and_a_secret_is_nobody_s_business()
    {
        _scratch.Edit("a/README.txt", "hello");
        _scratch.Edit("a/alertmanager/secrets/pager", "s3cret");

        Assert.Equal(["out/a/README.txt(1): note DG0003: is not DashGen's, and is left alone"], Find());
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told()
    {
        File.WriteAllBytes(Path.Combine(_scratch.Out, "a/runbooks/a/High.md"), [.. "# High\n"u8, 0xff]);

        Assert.Single(Find());
    }

    [Fact]
    public void A_byte_order_mark_is_told()
    {
        File.WriteAllBytes(Path.Combine(_scratch.Out, "a/runbooks/a/High.md"), [0xef, 0xbb, 0xbf, .. "# High\n"u8]);

        Assert.Single(Find());
    }

    [Fact]
    public void A_lost_manifest_is_told()
    {
        File.Delete(Path.Combine(_scratch.Out, Manifest.Name));

        Assert.Equal("out/dashgen.manifest.json(1): error DG0003: is missing or cannot be read; run generate", Assert.Single(Find(), finding => finding.Contains("error", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_empty_folder_misses_everything() =>
        Assert.Equal(3, OutputDrift.Find(Path.Combine(_scratch.Root, "nowhere"), Files).Count());

    [Fact]
    public void A_hundred_differences_of_one_file_are_cut_short()
    {
        string Rules(string threshold) => "groups:\n- name: a\n  rules:\n" + string.Concat(Enumerable.Range(0, 100).Select(i => $"  - alert: A{i}\n    expr: x > {threshold}\n"));
        _scratch.Write(new() { ["a/a.rules.yml"] = Rules("1") });

        var found = OutputDrift.Find(_scratch.Out, new Dictionary<string, string> { ["a/a.rules.yml"] = Rules("2") }).Select(finding => finding.Message).ToList();

        Assert.Equal("alert A0: threshold 1 -> 2", found[0]);
        Assert.Equal("and 88 more differences", found[12]);
    }

    IEnumerable<string> Find() => OutputDrift.Find(_scratch.Out, Files).Select(finding => finding.ToString());
}
