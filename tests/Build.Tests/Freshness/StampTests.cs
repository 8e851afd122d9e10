using DashGen.Building;

namespace Build.Tests.Freshness;

public sealed class StampTests : IDisposable
{
    const string Sdk = "10.0.12 10.0.401";

    readonly string _root = Directory.CreateTempSubdirectory("dashgen-test-").FullName;

    public StampTests()
    {
        Write("definitions/Gateway.cs", "class Gateway;");
        Write("definitions/Definitions.csproj", "<Project />");
        Write("src/DashGen/Runbooks/Page.hbs", "{{title}}");
        Write("src/DashGen/obj/Debug/generated.cs", "");
        Write("build/Program.cs", "return 0;");
        Write("build/SchemaGen/Program.cs", "return 0;");
        Write("Directory.Packages.props", "<Project />");
        Write("global.json", "{}");
        Write("README.md", "");
        Write("out/a.yml", "");
        foreach (var file in Directory.GetFiles(_root, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-1));
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Nothing_changed_is_nothing_changed() => Assert.Empty(Changes(() => { }));

    [Fact]
    public void Sources_settings_and_templates_are_inputs_and_output_is_not() =>
        Assert.Equal(
            ["Directory.Packages.props", "build/Program.cs", "definitions/Definitions.csproj", "definitions/Gateway.cs", "global.json", "src/DashGen/Runbooks/Page.hbs"],
            Inputs.List(_root).Select(file => file.Path));

    [Fact]
    public void An_edited_file_is_seen() => Assert.Equal(["definitions/Gateway.cs"], Changes(() => Write("definitions/Gateway.cs", "class Gateways;")));

    [Fact]
    public void An_edit_that_keeps_the_size_is_seen() => Assert.Equal(["definitions/Gateway.cs"], Changes(() => Write("definitions/Gateway.cs", "class GateWay;")));

    [Fact]
    public void An_edit_with_an_older_time_is_seen() => Assert.Equal(["definitions/Gateway.cs"], Changes(() =>
    {
        Write("definitions/Gateway.cs", "class GateWay;");
        File.SetLastWriteTimeUtc(PathOf("definitions/Gateway.cs"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    }));

    [Fact]
    public void An_edit_within_the_clock_s_tick_of_the_build_is_seen()
    {
        Write("definitions/Gateway.cs", "class Gateway;");
        var time = File.GetLastWriteTimeUtc(PathOf("definitions/Gateway.cs"));
        Assert.Equal(["definitions/Gateway.cs"], Changes(() =>
        {
            Write("definitions/Gateway.cs", "class GateWay;");
            File.SetLastWriteTimeUtc(PathOf("definitions/Gateway.cs"), time);
        }));
    }

    [Fact]
    public void A_file_that_was_only_touched_is_the_same() =>
        Assert.Empty(Changes(() => File.SetLastWriteTimeUtc(PathOf("definitions/Gateway.cs"), DateTime.UtcNow)));

    [Fact]
    public void An_added_file_is_seen() => Assert.Equal(["definitions/Shop/Cart.cs"], Changes(() => Write("definitions/Shop/Cart.cs", "")));

    [Fact]
    public void A_deleted_file_is_seen() => Assert.Equal(["build/Program.cs"], Changes(() => File.Delete(PathOf("build/Program.cs"))));

    [Fact]
    public void A_renamed_file_is_seen_under_both_names() => Assert.Equal(["definitions/Edge.cs", "definitions/Gateway.cs"],
        Changes(() => File.Move(PathOf("definitions/Gateway.cs"), PathOf("definitions/Edge.cs"))));

    [Theory]
    [InlineData("Directory.Packages.props")]
    [InlineData("global.json")]
    [InlineData("src/DashGen/Runbooks/Page.hbs")]
    [InlineData("definitions/Definitions.csproj")]
    public void A_changed_setting_package_or_template_is_seen(string path) => Assert.Equal([path], Changes(() => Write(path, "changed")));

    [Theory]
    [InlineData("Directory.Build.props")]
    [InlineData("Directory.Build.targets")]
    [InlineData(".editorconfig")]
    [InlineData("NuGet.Config")]
    [InlineData("definitions/.editorconfig")]
    public void A_setting_that_appears_is_seen(string path) => Assert.Equal([path], Changes(() => Write(path, "new")));

    [Fact]
    public void Another_sdk_is_seen()
    {
        var stamp = Stamp.Take(_root, Sdk, DateTime.UtcNow.Ticks);

        Assert.Equal(["SDK"], stamp.ChangedSince(_root, "10.0.12 10.0.401 10.0.500"));
    }

    [Fact]
    public void The_sdk_and_the_runtime_of_this_machine_are_named() => Assert.Matches(@"^10\.\d+\.\d+ .*10\.0\.\d{3}", Inputs.Sdk());

    [Theory]
    [InlineData("README.md")]
    [InlineData("out/a.yml")]
    [InlineData("src/DashGen/obj/Debug/generated.cs")]
    [InlineData("definitions/Gateway.cs~")]
    [InlineData("definitions/.Gateway.cs.swp")]
    public void What_the_program_is_not_built_from_does_not_count(string path) => Assert.Empty(Changes(() => Write(path, "changed")));

    [Fact]
    public void A_stamp_reads_back_as_it_was_printed()
    {
        var text = Stamp.Take(_root, Sdk, 42).Print();

        Assert.Equal(text, Stamp.Parse(text)?.Print());
    }

    [Fact]
    public void A_stamp_that_was_cut_short_anywhere_is_no_stamp()
    {
        var text = Stamp.Take(_root, Sdk, 42).Print();

        Assert.All(Enumerable.Range(0, text.Length), length => Assert.Null(Stamp.Parse(text[..length])));
    }

    IReadOnlyList<string> Changes(Action edit)
    {
        var printed = Stamp.Take(_root, Sdk, DateTime.UtcNow.Ticks).Print();
        edit();
        return Stamp.Parse(printed)!.ChangedSince(_root, Sdk);
    }

    string PathOf(string path) => Path.Combine(_root, path);

    void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }
}
