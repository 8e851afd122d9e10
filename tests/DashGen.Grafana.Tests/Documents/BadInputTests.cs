using System.Text;

namespace DashGen.Grafana.Tests.Documents;

public sealed class BadInputTests
{
    const string Good = """{"title":"x","schemaVersion":42,"panels":[{"type":"stat","id":1,"title":"a"}]}""";

    static string Manifest(string spec) => $$$"""{"apiVersion":"dashboard.grafana.app/v2","kind":"Dashboard","metadata":{"name":"n"},"spec":{{{{spec}}}}}""";

    public static TheoryData<string, string, string> Bad => new()
    {
        { "truncated", Good[..40], "not JSON" },
        { "malformed", Good.Replace(':', ';'), "not JSON" },
        { "empty", " \n", "is empty" },
        { "a number", "7", "no Grafana dashboard" },
        { "no dashboard", """{"name":"package"}""", "no Grafana dashboard" },
        { "a list", "[1,2]", "no Grafana dashboard" },
        { "panels of another type", """{"title":"x","panels":{}}""", "[/panels]" },
        { "a panel of another type", """{"title":"x","panels":[1]}""", "[/panels/0]" },
        { "an inner panel of another type", """{"title":"x","panels":[{"type":"row","panels":["x"]}]}""", "[/panels/0/panels/0]" },
        { "targets of another type", """{"title":"x","panels":[{"type":"stat","targets":7}]}""", "[/panels/0/targets]" },
        { "a title of another type", """{"title":7,"panels":[]}""", "[/title]" },
        { "wrapped, wrong inside", """{"dashboard":{"panels":7}}""", "[/dashboard/panels]" },
        { "two equal ids", """{"title":"x","panels":[{"type":"stat","id":1},{"type":"row","id":1,"panels":[]}]}""", "[/panels/1/id]" },
        { "half a character", """{"title":"x","panels":[{"type":"text","title":"\ud800"}]}""", "[/panels/0/title]" },
        { "two equal names", """{"title":"x","title":"y","panels":[]}""", "(1,14): error DG5001: the name \"title\" stands twice in one object [/title]" },
        { "two equal names deep inside", "{\"title\":\"x\",\n\"panels\":[{\"id\":1,\"id\":2}]}", "(2,19): error DG5001: the name \"id\" stands twice in one object [/panels/0/id]" },
        { "half a character in a name", """{"title":"x","panels":[{"id":1,"\ud800":1}]}""", "(1,32): error DG5001: half of a character is written here: an escape such as \\ud83d without the other half [/panels/0]" },
        { "nothing but a byte order mark", "\uFEFF", "is empty" },
        { "a pointer for what breaks", """{"panels":[{},{"title":nope}]}""", "(1,25)" },
        { "a pointer for what breaks, too", """{"panels":[{},{"title":nope}]}""", "[/panels/1/title]" },
        { "a trailing comma", """{"panels":[],}""", "not supported in this mode [/panels]" },
        { "an expression of another type", """{"panels":[{"type":"timeseries","targets":[{"refId":"A"},{"expr":7}]}]}""", "here is a number where a text belongs [/panels/0/targets/1/expr]" },
        { "thresholds of another type", """{"panels":[{"type":"stat","fieldConfig":{"defaults":{"thresholds":{"steps":{}}}}}]}""", "here is an object where a list belongs [/panels/0/fieldConfig/defaults/thresholds/steps]" },
        { "a place of another type", """{"panels":[{"type":"stat","gridPos":{"h":"8"}}]}""", "here is a text where a number belongs [/panels/0/gridPos/h]" },
        { "a variable of another type", """{"panels":[],"templating":{"list":[{"name":7}]}}""", "[/templating/list/0/name]" },
        { "tags of another type", """{"panels":[],"tags":["a",true]}""", "here is a truth value where a text belongs [/tags/1]" },
        { "null in a list", """{"panels":[null]}""", "here is null where an object belongs [/panels/0]" },
        { "the API's words of another type", """{"dashboard":{"panels":[]},"meta":7}""", "[/meta]" },
        { "wrapped, no dashboard", """{"dashboard":{"name":"x"}}""", "no Grafana dashboard: it has neither panels nor a layout [/dashboard]" },
        { "two equal ids, wrapped", """{"dashboard":{"rows":[{"panels":[{"id":1}]},{"panels":[{"id":1}]}]}}""", "the id 1 is that of /dashboard/rows/0/panels/0 already [/dashboard/rows/1/panels/0/id]" },
        { "a manifest of another kind", """{"apiVersion":"dashboard.grafana.app/v1","kind":"LibraryPanel","spec":{"title":"x"}}""", "no Grafana dashboard" },
        { "an empty manifest", Manifest(""), "no Grafana dashboard: it has neither panels nor a layout [/spec]" },
        { "elements of another type", Manifest("\"elements\":[]"), "[/spec/elements]" },
        { "an element of another type", Manifest("\"elements\":{\"a/b\":7}"), "here is a number where an object belongs [/spec/elements/a~1b]" },
        { "a layout of another type", Manifest("\"layout\":{\"kind\":\"RowsLayout\",\"spec\":{\"rows\":[{\"kind\":\"RowsLayoutRow\",\"spec\":{\"layout\":7}}]}}"), "[/spec/layout/spec/rows/0/spec/layout]" },
        { "an element that does not say what it is", Manifest("\"elements\":{\"a\":{\"spec\":{}}}"), "this object has no kind [/spec/elements/a]" },
        { "two equal ids in elements", Manifest("\"elements\":{\"a\":{\"kind\":\"Panel\",\"spec\":{\"id\":1}},\"b\":{\"kind\":\"Panel\",\"spec\":{\"id\":1}}}"), "the id 1 is that of /spec/elements/a/spec already [/spec/elements/b/spec/id]" },
        { "nested ten thousand deep", new string('[', 10_000) + new string(']', 10_000), "depth" },
        { "a deep panel", "{\"title\":\"x\",\"panels\":" + string.Concat(Enumerable.Repeat("[{\"panels\":", 5_000)) + "[]" + string.Concat(Enumerable.Repeat("}]", 5_000)) + "}", "depth" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_file_gives_one_error_that_says_where_and_nothing_is_written(string name, string text, string says)
    {
        Assert.NotEmpty(name);
        var trip = RoundTrip.Of("boards/bad.json", Encoding.UTF8.GetBytes(text));
        var error = Assert.Single(trip.Findings);
        Assert.Equal(FindingSeverity.Error, error.Severity);
        Assert.Contains(says, error.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("boards/bad.json", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.ToString());
        Assert.True(trip.Written.IsEmpty);
        Assert.False(trip.Ok);
    }

    [Fact]
    public void Text_that_is_not_UTF8_is_named_with_its_line_and_column()
    {
        var error = Assert.Single(RoundTrip.Of("a.json", (byte[])[.. "{\"title\":\n \""u8, 0xC3, 0x28, .. "\"}"u8]).Findings);
        Assert.Equal((2, 3), (error.Line, error.Column));
        Assert.Contains("UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_a_hundred_megabytes_is_refused_at_once()
    {
        var error = Assert.Single(RoundTrip.Of("huge.json", new byte[100 * 1024 * 1024]).Findings);
        Assert.Contains("100 MiB", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_and_column_tell_where_text_breaks()
    {
        var error = Assert.Single(RoundTrip.Of("a.json", "{\n  \"title\": nope\n}"u8.ToArray()).Findings);
        Assert.Equal((2, 13), (error.Line, error.Column));
    }

    [Fact]
    public void Values_of_unexpected_types_are_kept_where_the_rest_can_be_understood()
    {
        var trip = RoundTrip.Of("a.json", """{"title":"x","refresh":false,"editable":"yes","panels":[{"type":"stat","title":"a","datasource":null,"repeat":null}],"templating":{"list":[]},"id":null,"mine":{"b":[1,null]}}"""u8.ToArray());
        Assert.True(trip.Ok, trip.ToJsonLine());
        Assert.InRange(trip.Typed, 0.2, 0.9);
    }

    [Fact]
    public void Removed_panels_are_kept_and_reported_with_what_replaces_them()
    {
        var trip = RoundTrip.Of("a.json", """{"title":"x","panels":[{"type":"graph","id":1,"lines":true,"mine":1},{"type":"acme-panel","options":{"x":1}}]}"""u8.ToArray());
        Assert.True(trip.Ok, trip.ToJsonLine());
        Assert.Equal(["DG5003", "DG5004"], trip.Findings.Select(finding => finding.Code));
        Assert.Contains("timeseries", trip.Findings[0].Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Panels_of_a_wrapped_dashboard_and_of_a_manifest_are_reported_where_they_are_in_the_file()
    {
        var wrapped = RoundTrip.Of("a.json", """{"dashboard":{"title":"x","panels":[{"type":"acme-panel"}]}}"""u8.ToArray());
        Assert.Equal("/dashboard/panels/0/type", Assert.Single(wrapped.Findings).Pointer);

        const string Element = "\"elements\":{\"a\":{\"kind\":\"Panel\",\"spec\":{\"id\":1,\"vizConfig\":{\"kind\":\"VizConfig\",\"group\":\"acme-panel\",\"spec\":{}}}}}";
        foreach (var text in (string[])[Manifest(Element), Manifest(Element).Replace("app/v2", "app/v2beta1", StringComparison.Ordinal)])
        {
            Assert.Equal(("DG5004", "/spec/elements/a/spec/vizConfig/group"), Assert.Single(RoundTrip.Of("a.json", Encoding.UTF8.GetBytes(text)).Findings) is var note ? (note.Code, note.Pointer) : default);
        }
    }

    [Fact]
    public void A_reference_to_a_library_panel_needs_no_type()
    {
        var trip = RoundTrip.Of("a.json", """{"title":"x","panels":[{"id":1,"libraryPanel":{"uid":"u","name":"n"}},{"type":"library-panel-ref","id":2,"libraryPanel":{"uid":"u","name":"n"}}]}"""u8.ToArray());
        Assert.True(trip.Ok, trip.ToJsonLine());
        Assert.Equal(1, trip.Typed);
        Assert.Empty(trip.Findings);
    }

    [Fact]
    public void Fifty_thousand_panels_or_queries_take_their_time_and_not_its_square()
    {
        var panels = string.Join(',', Enumerable.Range(1, 50_000).Select(id => $$$"""{"type":"stat","id":{{{id}}},"title":"p{{{id}}}","gridPos":{"h":1,"w":1,"x":0,"y":0}}"""));
        var queries = string.Join(',', Enumerable.Repeat("""{"refId":"A"}""", 50_000));
        foreach (var text in (string[])[$$"""{"panels":[{{panels}}]}""", $$"""{"panels":[{"type":"stat","targets":[{{queries}}]}]}"""])
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            var trip = RoundTrip.Of("a.json", Encoding.UTF8.GetBytes(text));
            Assert.True(trip.Ok);
            DashboardChecks.Run((Classic.Dashboard)trip.Document!.Dashboard);
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        }
    }

    [Theory]
    [InlineData("""{"dashboard":{"title":"x","panels":[],"schemaVersion":38},"meta":{"isStarred":true,"slug":"x"}}""")]
    [InlineData("""{"title":"x","schemaVersion":14,"rows":[{"title":"r","height":"250px","panels":[{"type":"graph","id":1,"span":6,"targets":[{"expr":"up","refId":"A"}]}]}]}""")]
    [InlineData("""{"title":"x","schemaVersion":26,"panels":[{"type":"table","id":2,"styles":[{"pattern":"/.*/","type":"number","thresholds":[]}],"datasource":"Prometheus"}],"templating":{"list":[{"name":"a","type":"query","datasource":"$ds","query":"label_values(up, job)"}]}}""")]
    [InlineData("""{"apiVersion":"dashboard.grafana.app/v1","kind":"Dashboard","metadata":{"name":"n"},"spec":{"title":"x","panels":[]}}""")]
    [InlineData("""{"apiVersion":"dashboard.grafana.app/v2","kind":"Dashboard","metadata":{"name":"n","annotations":{"grafana.app/folder":"f"}},"spec":{"title":"x","elements":{},"layout":{"kind":"TabsLayout","spec":{"tabs":[{"kind":"TabsLayoutTab","spec":{"title":"t","layout":{"kind":"AutoGridLayout","spec":{"columnWidthMode":"standard","rowHeightMode":"short","items":[]}},"conditionalRendering":{"kind":"ConditionalRenderingGroup","spec":{"visibility":"show","condition":"and","items":[{"kind":"ConditionalRenderingVariable","spec":{"variable":"v","operator":"equals","value":"1"}}]}}}}]}}}}""")]
    public void Every_form_of_file_comes_back_with_nothing_lost(string text)
    {
        var trip = RoundTrip.Of("a.json", Encoding.UTF8.GetBytes(text));
        Assert.True(trip.Ok, trip.ToJsonLine());
        Assert.True(trip.Typed > 0.9, trip.ToJsonLine());
    }

    [Fact]
    public void Anything_that_does_not_come_back_is_named()
    {
        using var before = System.Text.Json.JsonDocument.Parse("""{"a":1,"b":{"c/d":[1,2]},"e":1.0,"f":null}""");
        using var after = System.Text.Json.JsonDocument.Parse("""{"b":{"c/d":[1,3]},"e":1,"g":1}""");
        Assert.Equal(["/a", "/b/c~1d/1", "/f", "/g"], JsonLoss.Between(before.RootElement, after.RootElement));
    }
}
