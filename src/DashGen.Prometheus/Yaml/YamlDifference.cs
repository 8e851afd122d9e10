namespace DashGen.Prometheus;

/// <summary>A place where two files differ in meaning.</summary>
/// <param name="At">The place, such as <c>groups[api-gateway].rules[HighMemoryUsage].expr</c>; items are named where they have a name.</param>
/// <param name="Before">What stood there, or null where there was nothing.</param>
/// <param name="After">What stands there now, or null where there is nothing.</param>
public sealed record YamlDifference(string At, YamlTree? Before, YamlTree? After)
{
    // What names an item of a list, in the files that are written here; the first that an item has.
    static readonly string[] Names = ["alert", "record", "name", "job_name", "receiver", "series", "alertname"];

    /// <summary>Where two trees differ, in the order of the first and then of what only the second has.</summary>
    public static EquatableArray<YamlDifference> Between(YamlTree before, YamlTree after)
    {
        var found = new List<YamlDifference>();
        Compare("", before, after, found);
        return [.. found];
    }

    /// <summary>The difference as one line: <c>groups[a].rules[B].expr: x > 0.9 -> x > 0.95</c>.</summary>
    public override string ToString() => $"{At}: {Say(Before)} -> {Say(After)}";

    static string Say(YamlTree? tree) => tree switch
    {
        null => "(nothing)",
        YamlText text => text.Value,
        YamlNumber number => number.Value,
        YamlFlag flag => flag.Value ? "true" : "false",
        YamlNull => "null",
        YamlList list when list.Items.All(item => item is not (YamlMap or YamlList)) => $"[{string.Join(", ", list.Items.Select(Say))}]",
        YamlList list => list.Items.Count == 1 ? "(one item)" : $"({list.Items.Count} items)",
        _ => "(a section)",
    };

    static void Compare(string at, YamlTree? before, YamlTree? after, List<YamlDifference> found)
    {
        if (Equals(before, after))
        {
            return;
        }

        switch (before, after)
        {
            case (YamlMap left, YamlMap right):
                CompareNamed(at, [.. left.Entries.Select(entry => ("." + entry.Key, entry.Value))], [.. right.Entries.Select(entry => ("." + entry.Key, entry.Value))], found);
                break;
            case (YamlList left, YamlList right) when left.Items.Concat(right.Items).All(item => item is YamlMap):
                CompareNamed(at, Named(left), Named(right), found);
                break;
            default:
                found.Add(new(at.TrimStart('.'), before, after));
                break;
        }
    }

    static void CompareNamed(string at, List<(string Name, YamlTree Value)> before, List<(string Name, YamlTree Value)> after, List<YamlDifference> found)
    {
        var right = after.ToDictionary(item => item.Name, item => item.Value, StringComparer.Ordinal);
        foreach (var (name, value) in before)
        {
            Compare(at + name, value, right.GetValueOrDefault(name), found);
        }

        var left = before.Select(item => item.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, value) in after.Where(item => !left.Contains(item.Name)))
        {
            Compare(at + name, null, value, found);
        }

        // The order of rules and of routes has a meaning of its own.
        var common = before.Where(item => right.ContainsKey(item.Name)).Select(item => item.Name);
        if ((at.EndsWith("rules", StringComparison.Ordinal) || at.EndsWith("routes", StringComparison.Ordinal)) && !common.SequenceEqual(after.Where(item => left.Contains(item.Name)).Select(item => item.Name)))
        {
            found.Add(new($"{at.TrimStart('.')}: order", InOrder(before), InOrder(after)));
        }
    }

    static YamlText InOrder(List<(string Name, YamlTree Value)> items) => new(string.Join(", ", items.Select(item => item.Name.Trim('[', ']'))));

    // Items of the same name are told apart by their number among them.
    static List<(string Name, YamlTree Value)> Named(YamlList list)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var named = new List<(string, YamlTree)>();
        for (var i = 0; i < list.Items.Count; i++)
        {
            var map = (YamlMap)list.Items[i];
            var name = Names.Select(key => map[key]).OfType<YamlText>().FirstOrDefault()?.Value
                ?? i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var times = seen[name] = seen.GetValueOrDefault(name) + 1;
            named.Add((times == 1 ? $"[{name}]" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{name} {times}]"), map));
        }

        return named;
    }
}
