using System.Text;
using System.Text.Json.Nodes;

namespace DashGen.Grafana.Tests;

public sealed class ManifestTests
{
    static readonly JsonNode Classic = JsonNode.Parse(DashboardJson.Write(EveryKind.Dashboard))!;

    public static TheoryData<string, string> Versions => new()
    {
        { "dashboardv2", DashboardManifest.WriteV2(EveryKind.Dashboard, "team") },
        { "dashboardv2beta1", DashboardManifest.WriteV2Beta1(EveryKind.Dashboard, "team") },
    };

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_manifest_is_valid_by_its_schemas(string file, string text)
    {
        var manifest = JsonNode.Parse(text)!;
        var errors = AssertGrafana.Validate("resource", "Manifest", text).Concat(AssertGrafana.Validate(file, "Dashboard", manifest["spec"]!.ToJsonString())).ToList();
        Assert.True(errors.Count == 0, string.Join("\n", errors));
        Assert.Equal("test-every-kind", manifest["metadata"]!["name"]!.GetValue<string>());
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Panels_queries_looks_and_places_are_the_same_in_both_formats(string file, string text)
    {
        Assert.NotEmpty(file);
        var spec = JsonNode.Parse(text)!["spec"]!;
        var places = Places(spec["layout"]!).ToDictionary(place => place["element"]!["name"]!.GetValue<string>());
        var rows = Classic["panels"]!.AsArray().Where(panel => panel!["type"]!.GetValue<string>() == "row").ToList();
        var panels = AssertGrafana.Panels(Classic).Where(panel => panel["type"]!.GetValue<string>() != "row").ToList();
        Assert.Equal(panels.Count, spec["elements"]!.AsObject().Count);
        foreach (var panel in panels)
        {
            var name = $"panel-{panel["id"]}";
            var element = spec["elements"]![name]!["spec"]!;
            Same(panel["title"], element["title"]);
            Same(panel["type"], element["vizConfig"]!["group"]);
            Same(panel["options"] ?? new JsonObject(), element["vizConfig"]!["spec"]!["options"]);
            Same(panel["fieldConfig"], element["vizConfig"]!["spec"]!["fieldConfig"]);
            var queries = element["data"]!["spec"]!["queries"]!.AsArray();
            Assert.Equal(panel["targets"]?.AsArray().Count ?? 0, queries.Count);
            foreach (var (target, query) in (panel["targets"]?.AsArray() ?? []).Zip(queries))
            {
                Same(target!["refId"], query!["spec"]!["refId"]);
                Same(target["expr"], query["spec"]!["query"]!["spec"]!["expr"]);
                Same(target["datasource"]!["uid"], query["spec"]!["query"]!["datasource"]!["name"]);
            }

            var row = rows.LastOrDefault(one => one!["panels"]!.AsArray().Any(inner => inner!["id"]!.GetValue<int>() == panel["id"]!.GetValue<int>()))
                ?? rows.LastOrDefault(one => one!["gridPos"]!["y"]!.GetValue<int>() < panel["gridPos"]!["y"]!.GetValue<int>());
            var top = row is null ? 0 : row["gridPos"]!["y"]!.GetValue<int>() + 1;
            var place = places[name];
            Assert.Equal(
                (panel["gridPos"]!["x"]!.GetValue<int>(), panel["gridPos"]!["y"]!.GetValue<int>() - top, panel["gridPos"]!["w"]!.GetValue<int>(), panel["gridPos"]!["h"]!.GetValue<int>()),
                (place["x"]!.GetValue<int>(), place["y"]!.GetValue<int>(), place["width"]!.GetValue<int>(), place["height"]!.GetValue<int>()));
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Variables_are_the_same_in_both_formats(string file, string text)
    {
        Assert.NotEmpty(file);
        var variables = JsonNode.Parse(text)!["spec"]!["variables"]!.AsArray();
        var classic = Classic["templating"]!["list"]!.AsArray().Where(v => v!["type"]!.GetValue<string>() != "snapshot").ToList();
        Assert.Equal(classic.Select(v => v!["name"]!.GetValue<string>()), variables.Select(v => v!["spec"]!["name"]!.GetValue<string>()));
        Assert.Equal("label_values(up, environment)", variables[1]!["spec"]!["query"]!["spec"]!["query"]!.GetValue<string>());
    }

    [Fact]
    public void A_question_to_another_source_than_Prometheus_stands_where_Grafana_would_convert_it_to()
    {
        const string Question = """label_values({app="shop"}, pod)""";
        var board = new Dashboard("x", "x") { Variables = [new QueryVariable("pod", Question) { DataSource = DataSource.Loki("$logs") }] };
        Same(new JsonObject { ["__legacyStringValue"] = Question }, JsonNode.Parse(DashboardManifest.WriteV2(board))!["spec"]!["variables"]![0]!["spec"]!["query"]!["spec"]);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_manifest_is_read_back_with_nothing_lost(string file, string text)
    {
        var trip = RoundTrip.Of(file, Encoding.UTF8.GetBytes(text));
        Assert.True(trip.Ok, trip.ToJsonLine());
        Assert.True(trip.Typed >= 0.98, trip.ToJsonLine());
    }

    static IEnumerable<JsonNode> Places(JsonNode layout) => layout["spec"]!["items"] is JsonArray items
        ? items.Select(item => item!["spec"]!)
        : layout["spec"]!["rows"]!.AsArray().SelectMany(row => Places(row!["spec"]!["layout"]!));

    static void Same(JsonNode? expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"{expected?.ToJsonString()}\n{actual?.ToJsonString()}");
}
