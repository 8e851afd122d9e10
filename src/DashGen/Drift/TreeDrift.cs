using DashGen.Prometheus;

namespace DashGen;

/// <summary>
/// Compares two trees. Items of a list are recognised by what names them (a route by its matchers, a job, receiver or variable by its
/// name), so that one item more does not make all after it differ.
/// </summary>
static class TreeDrift
{
    /// <summary>Every difference, in the order of the file that is there.</summary>
    public static EquatableArray<string> Explain(YamlTree before, YamlTree after)
    {
        var found = new List<string>();
        Compare("", "", before, after, found);
        return [.. found];
    }

    /// <summary>Compares two values.</summary>
    /// <param name="item">The named item that the values belong to, as its reader calls it; empty for the file itself.</param>
    /// <param name="key">Their key inside the item; empty for the item itself.</param>
    /// <param name="before">The value that is there.</param>
    /// <param name="after">The value that should be.</param>
    /// <param name="found">Gets the differences.</param>
    public static void Compare(string item, string key, YamlTree? before, YamlTree? after, List<string> found)
    {
        switch (before, after)
        {
            case var _ when Equals(before, after):
                break;
            case (YamlMap left, YamlMap right):
                foreach (var name in Union(left.Entries.Select(entry => entry.Key), right.Entries.Select(entry => entry.Key)))
                {
                    Compare(item, key.Length == 0 ? name : $"{key}.{name}", left[name], right[name], found);
                }

                break;
            case (YamlList left, YamlList right) when left.Items.Concat(right.Items).All(element => element is YamlMap):
                CompareItems(item, key, left, right, found);
                break;
            default:
                found.Add(In(item, DriftWords.Change(key, before, after)));
                break;
        }
    }

    /// <summary>A phrase about an item.</summary>
    public static string In(string item, string phrase) => item.Length == 0 ? phrase : $"{item}: {phrase}";

    /// <summary>The names of both sides: the first side's order, then what only the second has.</summary>
    public static IEnumerable<string> Union(IEnumerable<string> before, IEnumerable<string> after) => before.Concat(after).Distinct(StringComparer.Ordinal);

    static void CompareItems(string item, string key, YamlList before, YamlList after, List<string> found)
    {
        var (left, right) = (Named(key, before), Named(key, after));
        foreach (var name in Union(left.Select(one => one.Name), right.Select(one => one.Name)))
        {
            var (was, now) = (left.Find(one => one.Name == name).Item, right.Find(one => one.Name == name).Item);
            var place = item.Length == 0 ? name : $"{item} / {name}";
            if (was is null || now is null)
            {
                found.Add($"{place} {(was is null ? "added" : "removed")}");
            }
            else
            {
                Compare(place, "", was, now, found);
            }
        }

        var common = left.Select(one => one.Name).Intersect(right.Select(one => one.Name)).ToList();
        if (!common.SequenceEqual(right.Select(one => one.Name).Where(common.Contains)))
        {
            found.Add(In(item, $"the order of {key} differs"));
        }
    }

    static List<(string Name, YamlMap? Item)> Named(string key, YamlList list)
    {
        var named = new List<(string Name, YamlMap? Item)>();
        foreach (var map in list.Items.OfType<YamlMap>())
        {
            var name = Name(key, map, named.Count);
            var times = named.Count(one => one.Name == name || one.Name.StartsWith($"{name} (", StringComparison.Ordinal));
            named.Add((times == 0 ? name : $"{name} ({times + 1})", map));
        }

        return named;
    }

    /// <summary>What a reader calls an item of a list.</summary>
    static string Name(string key, YamlMap map, int index) => key[(key.LastIndexOf('.') + 1)..] switch
    {
        "routes" => $"route {Matchers(map, "matchers")}",
        "inhibit_rules" => $"inhibition of {Matchers(map, "target_matchers")} by {Matchers(map, "source_matchers")}",
        "scrape_configs" when map["job_name"] is YamlText job => $"job {job.Value}",
        "list" when map["name"] is YamlText variable => $"variable {variable.Value}",
        "tests" or "groups" or "receivers" or "providers" or "datasources" when map["name"] is YamlText name => $"{key[(key.LastIndexOf('.') + 1)..].TrimEnd('s')} {name.Value}",
        "input_series" when map["series"] is YamlText series => $"series {series.Value}",
        var list when map["name"] is YamlText name => $"{list} {name.Value}",
        var list => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{list} {index + 1}"),
    };

    static string Matchers(YamlMap map, string key) =>
        map[key] is YamlList { Items.IsEmpty: false } matchers ? string.Join(", ", matchers.Items.OfType<YamlText>().Select(text => text.Value)) : "everything";
}
