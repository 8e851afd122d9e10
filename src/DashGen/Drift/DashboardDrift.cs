using DashGen.Prometheus;

namespace DashGen;

/// <summary>Compares dashboards: panels by title, queries by letter, variables by name.</summary>
static class DashboardDrift
{
    /// <summary>Beyond this many moved panels only their number is told: one new panel moves all after it.</summary>
    const int AFewMoved = 2;

    /// <summary>Every difference, the dashboard's own first, then panel after panel.</summary>
    public static EquatableArray<string> Explain(YamlTree before, YamlTree after)
    {
        if (before is not YamlMap left || after is not YamlMap right)
        {
            return TreeDrift.Explain(before, after);
        }

        var found = new List<string>();
        foreach (var key in TreeDrift.Union(Keys(left), Keys(right)).Where(key => key != "panels"))
        {
            TreeDrift.Compare("", key, left[key], right[key], found);
        }

        var (were, are) = (Panels(left), Panels(right));
        var moved = new List<string>();
        foreach (var name in TreeDrift.Union(were.Select(panel => panel.Name), are.Select(panel => panel.Name)))
        {
            var (was, now) = (were.Find(panel => panel.Name == name).Panel, are.Find(panel => panel.Name == name).Panel);
            if (was is null || now is null)
            {
                found.Add($"{name} {(was is null ? "added" : "removed")}");
                continue;
            }

            Compare(name, was, now, found);
            if (!Equals(was["gridPos"], now["gridPos"]))
            {
                moved.Add($"{name}: place {Place(was)} -> {Place(now)}");
            }
        }

        found.AddRange(moved.Count <= AFewMoved ? moved : [$"{moved.Count} panels are in another place"]);
        return [.. found];
    }

    static void Compare(string name, YamlMap before, YamlMap after, List<string> found)
    {
        foreach (var key in TreeDrift.Union(Keys(before), Keys(after)).Where(key => key is not ("gridPos" or "title" or "panels") && !Equals(before[key], after[key])))
        {
            switch (key, before[key], after[key])
            {
                case ("targets", YamlList was, YamlList now):
                    CompareQueries(name, was, now, found);
                    break;
                case ("fieldConfig", YamlMap was, YamlMap now):
                    CompareFields(name, was, now, found);
                    break;
                case var (_, was, now):
                    TreeDrift.Compare(name, key, was, now, found);
                    break;
            }
        }
    }

    static void CompareQueries(string name, YamlList before, YamlList after, List<string> found)
    {
        var (left, right) = (Queries(before), Queries(after));
        foreach (var letter in TreeDrift.Union(left.Keys, right.Keys))
        {
            var query = $"{name} / query {letter}";
            if (!left.TryGetValue(letter, out var was) || !right.TryGetValue(letter, out var now))
            {
                found.Add($"{query} {(left.ContainsKey(letter) ? "removed" : "added")}");
                continue;
            }

            foreach (var key in TreeDrift.Union(Keys(was), Keys(now)))
            {
                if (key == "expr" && was[key] is YamlText a && now[key] is YamlText b && a != b)
                {
                    found.AddRange(ExprDrift.Explain(a.Value, b.Value).Select(phrase => $"{query}: {phrase}"));
                }
                else
                {
                    TreeDrift.Compare(query, key == "legendFormat" ? "legend" : key, was[key], now[key], found);
                }
            }
        }
    }

    static void CompareFields(string name, YamlMap before, YamlMap after, List<string> found)
    {
        var (left, right) = (before["defaults"] as YamlMap ?? new([]), after["defaults"] as YamlMap ?? new([]));
        foreach (var key in TreeDrift.Union(Keys(left), Keys(right)).Where(key => !Equals(left[key], right[key])))
        {
            if (key == "thresholds")
            {
                found.Add($"{name}: thresholds {Steps(left[key])} -> {Steps(right[key])}");
            }
            else
            {
                TreeDrift.Compare(name, key, left[key], right[key], found);
            }
        }

        TreeDrift.Compare(name, "overrides", before["overrides"], after["overrides"], found);
    }

    static string Steps(YamlTree? thresholds) => (thresholds as YamlMap)?["steps"] is YamlList steps
        ? string.Join(", ", steps.Items.OfType<YamlMap>().Select(step => step["value"] is YamlNumber from ? $"{DriftWords.Say(step["color"])} from {from.Value}" : DriftWords.Say(step["color"])))
        : "none";

    static string Place(YamlMap panel) => panel["gridPos"] is YamlMap at
        ? $"column {DriftWords.Say(at["x"])}, line {DriftWords.Say(at["y"])}, {DriftWords.Say(at["w"])}×{DriftWords.Say(at["h"])}"
        : "none";

    static Dictionary<string, YamlMap> Queries(YamlList targets) =>
        targets.Items.OfType<YamlMap>().DistinctBy(Letter).ToDictionary(Letter, StringComparer.Ordinal);

    static string Letter(YamlMap query) => query["refId"] is YamlText letter ? letter.Value : "?";

    /// <summary>All panels, those inside of rows too. Panels of one title are told apart by their id.</summary>
    static List<(string Name, YamlMap? Panel)> Panels(YamlMap dashboard)
    {
        var named = new List<(string Name, YamlMap? Panel)>();
        foreach (var panel in All(dashboard))
        {
            var kind = panel["type"] is YamlText { Value: "row" } ? "row" : "panel";
            var name = $"{kind} {(panel["title"] as YamlText)?.Value}";
            named.Add((named.Exists(other => other.Name == name) ? $"{name} (id {DriftWords.Say(panel["id"])})" : name, panel));
        }

        return named;
    }

    static IEnumerable<YamlMap> All(YamlMap parent) =>
        ((parent["panels"] as YamlList)?.Items.OfType<YamlMap>() ?? []).SelectMany(panel => All(panel).Prepend(panel));

    static IEnumerable<string> Keys(YamlMap map) => map.Entries.Select(entry => entry.Key);
}
