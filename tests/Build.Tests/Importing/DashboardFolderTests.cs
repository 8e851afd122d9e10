using System.Text;
using System.Text.Json.Nodes;
using Cake.Frosting;
using DashGen.Building;
using DashGen.Testing;

namespace Build.Tests.Importing;

public sealed class DashboardFolderTests : IDisposable
{
    const string Good = """{"title":"x","schemaVersion":42,"panels":[{"type":"stat","id":1,"title":"a"}]}""";

    readonly string _input = Directory.CreateTempSubdirectory("dashgen-in-").FullName;
    readonly string _output = Directory.CreateTempSubdirectory("dashgen-out-").FullName;

    public void Dispose()
    {
        Directory.Delete(_input, recursive: true);
        Directory.Delete(_output, recursive: true);
    }

    public static TheoryData<string, byte[], string> Bad
    {
        get
        {
            static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
            return new()
            {
                { "truncated", Utf8(Good[..40]), "not JSON" },
                { "malformed", Utf8(Good.Replace(':', ';')), "(1,9)" },
                { "a hundred megabytes", new byte[100 * 1024 * 1024], "100 MiB" },
                { "ten thousand deep", Utf8(new string('[', 10_000) + new string(']', 10_000)), "depth" },
                { "a wrong type", Utf8("""{"title":"x","panels":[{"type":"stat","targets":7}]}"""), "[/panels/0/targets]" },
                { "a wrong type in an envelope", Utf8("""{"dashboard":{"title":"x","panels":{}}}"""), "[/dashboard/panels]" },
                { "two equal ids", Utf8("""{"title":"x","panels":[{"type":"stat","id":1},{"type":"stat","id":1}]}"""), "[/panels/1/id]" },
                { "not UTF-8", [.. "{\"title\":\n \""u8, 0xC3, 0x28, .. "\"}"u8], "(2,3)" },
                { "half a character", Utf8("""{"title":"\ud800","panels":[]}"""), "[/title]" },
                { "empty", [], "empty" },
                { "no dashboard", Utf8("""{"name":"package","version":"1.0"}"""), "no Grafana dashboard" },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_file_gets_one_finding_and_nothing_is_written_for_it_while_the_others_are(string name, byte[] bytes, string says)
    {
        Assert.NotEmpty(name);
        File.WriteAllText(Path.Combine(_input, "a.json"), Good);
        File.WriteAllBytes(Path.Combine(_input, "b.json"), bytes);
        File.WriteAllText(Path.Combine(_input, "c.json"), Good);

        var (folder, lines) = Carry();

        Assert.Equal(new DashboardFolder(Files: 3, Wrong: 1), folder);
        Assert.Equal(["a.json", "c.json"], Directory.GetFiles(_output).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var finding = (string?)Assert.Single(lines[1]["findings"]!.AsArray());
        Assert.StartsWith("b.json", finding, StringComparison.Ordinal);
        Assert.Contains(says, finding, StringComparison.Ordinal);
        Assert.Equal([true, false, true], lines.Select(line => (bool)line["ok"]!));
    }

    [Fact]
    public void A_folder_called_like_a_file_is_named_and_what_is_in_it_is_read()
    {
        Directory.CreateDirectory(Path.Combine(_input, "a.json"));
        File.WriteAllText(Path.Combine(_input, "a.json", "b.json"), Good);

        var (folder, lines) = Carry();

        Assert.Equal(new DashboardFolder(Files: 2, Wrong: 1), folder);
        Assert.Contains("this is a folder", (string?)Assert.Single(lines[0]["findings"]!.AsArray()), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_output, "a.json", "b.json")));
    }

    [Fact]
    public void A_folder_that_is_a_link_is_not_entered_because_it_may_lead_in_a_circle()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a privilege there");
        File.WriteAllText(Path.Combine(_input, "a.json"), Good);
        Directory.CreateSymbolicLink(Path.Combine(_input, "again"), _input);
        File.CreateSymbolicLink(Path.Combine(_input, "b.json"), Path.Combine(_input, "a.json"));

        Assert.Equal(new DashboardFolder(Files: 2, Wrong: 0), Carry().Folder);
    }

    [Fact]
    public void A_folder_that_cannot_be_listed_is_named_and_the_others_are_read()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("nothing is closed to this user");
            return;
        }

        File.WriteAllText(Path.Combine(_input, "a.json"), Good);
        var shut = Directory.CreateDirectory(Path.Combine(_input, "shut"));
        File.SetUnixFileMode(shut.FullName, UnixFileMode.None);

        var (folder, lines) = Carry();

        File.SetUnixFileMode(shut.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(new DashboardFolder(Files: 2, Wrong: 1), folder);
        Assert.Equal("shut: error DG5001: this folder cannot be listed", (string?)Assert.Single(lines[1]["findings"]!.AsArray()));
    }

    [Fact]
    public void What_cannot_be_written_is_named_and_the_others_are()
    {
        File.WriteAllText(Path.Combine(_input, "a.json"), Good);
        File.WriteAllText(Path.Combine(_input, "b.json"), Good);
        Directory.CreateDirectory(Path.Combine(_output, "a.json"));

        var (folder, lines) = Carry();

        Assert.Equal(new DashboardFolder(Files: 2, Wrong: 1), folder);
        Assert.Contains("cannot be written", (string?)Assert.Single(lines[0]["findings"]!.AsArray()), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_output, "b.json")));
    }

    [Fact]
    public void Panels_of_an_unknown_kind_are_kept_and_named()
    {
        const string Text = """{"title":"x","panels":[{"type":"acme-panel","id":1,"title":"a","description":"b","options":{"x":[1,{"y":null}]}}]}""";
        File.WriteAllText(Path.Combine(_input, "a.json"), Text);

        var (folder, lines) = Carry();

        Assert.Equal(0, folder.Wrong);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Text), JsonNode.Parse(File.ReadAllText(Path.Combine(_output, "a.json")))));
        Assert.Contains(lines[0]["findings"]!.AsArray(), finding => ((string)finding!).Contains("DG5004", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_wrong_in_queries_is_said_with_its_place_in_the_file()
    {
        File.WriteAllText(Path.Combine(_input, "a.json"), """{"dashboard":{"title":"x","panels":[{"type":"timeseries","id":1,"title":"a","targets":[{"expr":"sum(rate(x_total{job=\"$job\"}[5m])","refId":"A","datasource":{"type":"prometheus"}}]}]}}""");

        var (folder, lines) = Carry();

        Assert.Equal(0, folder.Wrong);
        Assert.Contains(lines[0]["findings"]!.AsArray(), finding => ((string)finding!).Contains("error DG5031", StringComparison.Ordinal) && ((string)finding!).EndsWith("[/dashboard/panels/0/targets/0/expr]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Good, 0)]
    [InlineData("{", 1)]
    public void The_verb_ends_with_1_where_a_file_is_bad(string text, int code)
    {
        File.WriteAllText(Path.Combine(_input, "a.json"), text);
        var call = Assert.IsType<Call.Run>(Call.Parse(["dashboards", $"--input={_input}", $"--output={_output}"], Verbs.All));
        Assert.Equal(code, new CakeHost().UseContext<BuildContext>().AddTasks(Verbs.All.Select(verb => verb.Task)).Run(call.ForCake()));
    }

    [Fact]
    public void Every_real_dashboard_comes_back_with_nothing_lost()
    {
        var folder = DashboardFolder.Carry(Needs.Shared("corpora/dashboards"), _output, TextWriter.Null);
        Assert.Equal((36, 0), (folder.Files, folder.Wrong));
        Assert.Equal(36, Directory.GetFiles(_output, "*.json", SearchOption.AllDirectories).Length);
    }

    (DashboardFolder Folder, List<JsonNode> Lines) Carry()
    {
        var text = new StringWriter();
        var folder = DashboardFolder.Carry(_input, _output, text);
        return (folder, [.. text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)]);
    }
}
