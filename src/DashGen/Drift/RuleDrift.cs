using DashGen.Prometheus;

namespace DashGen;

/// <summary>Compares rule files: alerts and recordings by name, whatever group they are in.</summary>
static class RuleDrift
{
    static readonly string[] Told = ["alert", "record", "expr", "for", "labels", "annotations"];

    /// <summary>Every difference, in the order of the file that is there.</summary>
    public static EquatableArray<string> Explain(YamlTree before, YamlTree after)
    {
        var found = new List<string>();
        var (left, right) = (Rules(before), Rules(after));
        foreach (var name in TreeDrift.Union(left.Select(rule => rule.Name), right.Select(rule => rule.Name)))
        {
            var (was, now) = (left.Find(rule => rule.Name == name), right.Find(rule => rule.Name == name));
            if (was.Rule is null || now.Rule is null)
            {
                found.Add($"{name} {(was.Rule is null ? "added" : "removed")}");
                continue;
            }

            found.AddRange(Differences(was.Rule, now.Rule).Select(phrase => $"{name}: {phrase}"));
            if (was.Group != now.Group)
            {
                found.Add($"{name}: group {was.Group} -> {now.Group}");
            }
        }

        foreach (var group in TreeDrift.Union(Groups(before).Select(group => group.Name), Groups(after).Select(group => group.Name)))
        {
            TreeDrift.Compare($"group {group}", "", Settings(before, group), Settings(after, group), found);
        }

        return [.. found];
    }

    static IEnumerable<string> Differences(YamlMap before, YamlMap after)
    {
        if (!Equals(before["expr"], after["expr"]))
        {
            foreach (var phrase in ExprDrift.Explain(Text(before["expr"]), Text(after["expr"])))
            {
                yield return phrase;
            }
        }

        if (!Equals(before["for"], after["for"]))
        {
            yield return $"for {DriftWords.Say(before["for"] ?? new YamlText("0s"))} -> {DriftWords.Say(after["for"] ?? new YamlText("0s"))}";
        }

        var rest = new List<string>();
        foreach (var (section, word) in (ReadOnlySpan<(string, string)>)[("labels", "label "), ("annotations", "")])
        {
            var (was, now) = (before[section] as YamlMap, after[section] as YamlMap);
            foreach (var name in TreeDrift.Union(Keys(was), Keys(now)).Where(name => !Equals(was?[name], now?[name])))
            {
                rest.Add(DriftWords.Change(word + name, was?[name], now?[name]));
            }
        }

        foreach (var key in TreeDrift.Union(Keys(before), Keys(after)).Except(Told))
        {
            TreeDrift.Compare("", key, before[key], after[key], rest);
        }

        foreach (var phrase in rest)
        {
            yield return phrase;
        }
    }

    /// <summary>An alert that exists in two severities is two rules.</summary>
    static List<(string Name, string Group, YamlMap? Rule)> Rules(YamlTree file)
    {
        var rules = Groups(file)
            .SelectMany(group => Items(group.Group["rules"]).Select(rule => (
                Name: rule["alert"] is YamlText alert ? $"alert {alert.Value}" : $"recording {Text(rule["record"])}",
                Group: group.Name,
                Rule: rule)))
            .ToList();
        var twice = rules.GroupBy(rule => rule.Name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        return [.. rules.Select(rule => (twice.Contains(rule.Name) ? $"{rule.Name} ({Telling(rule.Rule)})" : rule.Name, rule.Group, (YamlMap?)rule.Rule))];
    }

    static string Telling(YamlMap rule) =>
        rule["labels"] is YamlMap labels && labels["severity"] is YamlText severity && rule["alert"] is not null ? severity.Value : Text(rule["expr"]);

    static IEnumerable<(string Name, YamlMap Group)> Groups(YamlTree file) =>
        Items((file as YamlMap)?["groups"]).Select(group => (Text(group["name"]), group));

    static YamlMap Settings(YamlTree file, string name) =>
        new([.. (Groups(file).FirstOrDefault(group => group.Name == name).Group?.Entries ?? []).Where(entry => entry.Key is not ("name" or "rules"))]);

    static IEnumerable<YamlMap> Items(YamlTree? list) => (list as YamlList)?.Items.OfType<YamlMap>() ?? [];

    static IEnumerable<string> Keys(YamlMap? map) => map?.Entries.Select(entry => entry.Key) ?? [];

    static string Text(YamlTree? tree) => tree switch { YamlText text => text.Value, YamlNumber number => number.Value, _ => "" };
}
