using System.Text.Json.Nodes;

namespace DashGen.Grafana.Tests.Layout;

public sealed class LayoutTests
{
    const int Dashboards = 400;

    static int Number(JsonNode panel, string side) => panel["gridPos"]![side]!.GetValue<int>();

    static Dashboard Random(Random random)
    {
        Panel Panel(int i) => new StatPanel($"Panel {i}") { Width = random.Next(4) == 0 ? null : random.Next(1, 25), Height = random.Next(1, 12) };
        EquatableArray<Panel> Panels(int from) => [.. Enumerable.Range(from, random.Next(0, 14)).Select(Panel)];
        return new("x", "Random")
        {
            Panels = Panels(0),
            Columns = random.Next(2) == 0 ? null : random.Next(1, 7),
            Rows = [.. Enumerable.Range(1, random.Next(0, 4)).Select(i => new Row($"Row {i}") { Panels = Panels(i * 100), Collapsed = random.Next(2) == 0 })],
        };
    }

    static IEnumerable<(string Name, JsonObject Root)> Samples() => Enumerable.Range(0, Dashboards)
        .Select(seed => ($"seed {seed}", JsonNode.Parse(DashboardJson.Write(Random(new Random(seed))))!.AsObject()));

    [Fact]
    public void No_panel_leaves_the_grid_or_lies_on_another()
    {
        foreach (var (name, root) in Samples())
        {
            var open = root["panels"]!.AsArray().Select(panel => panel!).ToList();
            foreach (var group in open.Where(panel => panel["panels"] is JsonArray { Count: > 0 }).Select(row => row["panels"]!.AsArray().Select(p => p!).ToList()).Append(open))
            {
                var taken = new Dictionary<(int, int), string>();
                foreach (var panel in group)
                {
                    Assert.True(Number(panel, "x") >= 0 && Number(panel, "x") + Number(panel, "w") <= 24, $"{name}: {panel["title"]} leaves the grid");
                    for (var x = Number(panel, "x"); x < Number(panel, "x") + Number(panel, "w"); x++)
                    {
                        for (var y = Number(panel, "y"); y < Number(panel, "y") + Number(panel, "h"); y++)
                        {
                            Assert.True(taken.TryAdd((x, y), panel["title"]!.GetValue<string>()), $"{name}: {panel["title"]} lies on {taken.GetValueOrDefault((x, y))}");
                        }
                    }
                }
            }
        }
    }

    [Fact]
    public void Panels_follow_each_other_in_reading_order_and_rest_on_what_is_above()
    {
        foreach (var (name, root) in Samples())
        {
            foreach (var group in Groups(root))
            {
                for (var i = 1; i < group.Count; i++)
                {
                    var (before, here) = ((Number(group[i - 1], "y"), Number(group[i - 1], "x")), (Number(group[i], "y"), Number(group[i], "x")));
                    Assert.True(before.CompareTo(here) < 0, $"{name}: {group[i]["title"]} stands before {group[i - 1]["title"]}");
                }

                var top = group.Count == 0 ? 0 : group.Min(panel => Number(panel, "y"));
                foreach (var panel in group)
                {
                    var rests = Number(panel, "y") == top || group.Any(other =>
                        Number(other, "y") + Number(other, "h") == Number(panel, "y")
                        && Number(other, "x") < Number(panel, "x") + Number(panel, "w") && Number(panel, "x") < Number(other, "x") + Number(other, "w"));
                    Assert.True(rests || StartsLine(group, panel), $"{name}: a gap above {panel["title"]}");
                }
            }
        }
    }

    [Fact]
    public void No_panel_could_stand_further_left_on_its_line()
    {
        foreach (var (name, root) in Samples())
        {
            foreach (var group in Groups(root))
            {
                for (var i = 1; i < group.Count; i++)
                {
                    var (x, y) = (Number(group[i], "x"), Number(group[i], "y"));
                    var sameLine = group[i - 1];
                    if (x > 0 && Number(sameLine, "y") == y && Number(sameLine, "x") + Number(sameLine, "w") < x)
                    {
                        var blocked = group.Take(i).Any(other => Number(other, "x") < x && Number(other, "x") + Number(other, "w") > x - 1
                            && Number(other, "y") < y + Number(group[i], "h") && Number(other, "y") + Number(other, "h") > y);
                        Assert.True(blocked, $"{name}: a gap left of {group[i]["title"]}");
                    }
                }
            }
        }
    }

    [Fact]
    public void Rows_have_the_shape_that_Grafana_wants()
    {
        var folded = new Row("Folded") { Collapsed = true, Panels = [new StatPanel("Inside")] };
        var root = JsonNode.Parse(DashboardJson.Write(new("x", "x") { Rows = [folded, folded with { Title = "Open", Collapsed = false }] }))!;
        var panels = root["panels"]!.AsArray();
        Assert.Equal(["Folded", "Open", "Inside"], panels.Select(panel => panel!["title"]!.GetValue<string>()));
        Assert.Single(panels[0]!["panels"]!.AsArray());
        Assert.Empty(panels[1]!["panels"]!.AsArray());
        Assert.Equal((0, 1, 2), (Number(panels[0]!, "y"), Number(panels[1]!, "y"), Number(panels[2]!, "y")));
    }

    [Fact]
    public void Ids_are_unique_rows_included_and_stay_when_panels_are_added_or_moved()
    {
        var (a, b, c) = (new StatPanel("A"), new StatPanel("B"), new StatPanel("A"));
        var before = Ids(new("x", "x") { Panels = [a, b], Rows = [new("A") { Panels = [c] }] });
        var after = Ids(new("x", "x") { Panels = [new StatPanel("New"), a], Rows = [new("A") { Panels = [c, b] }] });
        Assert.Equal(4, before.Select(pair => pair.Id).Distinct().Count());
        Assert.Equal(5, after.Select(pair => pair.Id).Distinct().Count());
        Assert.Subset(after.ToHashSet(), before.ToHashSet());
        Assert.All(after, pair => Assert.InRange(pair.Id, 1, int.MaxValue));
    }

    [Fact]
    public void A_key_keeps_the_id_when_the_title_changes()
    {
        int Id(Panel panel) => Ids(new("x", "x") { Panels = [panel] })[0].Id;
        Assert.Equal(Id(new StatPanel("Old") { Key = "k" }), Id(new StatPanel("New") { Key = "k" }));
        Assert.NotEqual(Id(new StatPanel("Old")), Id(new StatPanel("New")));
    }

    [Fact]
    public void Letters_follow_the_order_of_queries_and_step_around_those_that_are_given()
    {
        var queries = Enumerable.Range(0, 30).Select(i => (Query)new PrometheusQuery { Expr = $"x{i}", RefId = i == 2 ? "A" : null });
        var root = JsonNode.Parse(DashboardJson.Write(new("x", "x") { Panels = [new StatPanel("x") { Targets = [.. queries] }] }))!;
        var letters = root["panels"]![0]!["targets"]!.AsArray().Select(target => target!["refId"]!.GetValue<string>()).ToList();
        Assert.Equal(["B", "C", "A", "D"], letters.Take(4));
        Assert.Equal("AD", letters[^1]);
        Assert.Equal(30, letters.Distinct().Count());
    }

    static IReadOnlyList<(string Title, int Id)> Ids(Dashboard dashboard) =>
        [.. AssertGrafana.Panels(JsonNode.Parse(DashboardJson.Write(dashboard))!).Select(panel => (panel["title"]!.GetValue<string>() + panel["type"], panel["id"]!.GetValue<int>()))];

    static IEnumerable<List<JsonNode>> Groups(JsonObject root)
    {
        var group = new List<JsonNode>();
        foreach (var panel in root["panels"]!.AsArray().Select(panel => panel!))
        {
            if (panel["type"]!.GetValue<string>() == "row")
            {
                yield return group;
                group = [.. panel["panels"]!.AsArray().Select(inner => inner!)];
            }
            else
            {
                group.Add(panel);
            }
        }

        yield return group;
    }

    // Where reading order forbids the free spot above, a panel starts where the one before it starts, or below all.
    static bool StartsLine(List<JsonNode> group, JsonNode panel)
    {
        var i = group.IndexOf(panel);
        return i > 0 && Number(group[i - 1], "y") == Number(panel, "y");
    }
}
