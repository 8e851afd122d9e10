using System.Text;

namespace DashGen.Prometheus;

/// <summary>
/// Which alerts of two lists may agree on some labels. Alerts are looked up by the values that both sides know, so that thousands of
/// alerts cost thousands of steps, not millions.
/// </summary>
static class ShapeJoin
{
    /// <summary>The alerts of the second list that may agree with one of the first, with the first such one.</summary>
    public static IEnumerable<(AlertShape Source, AlertShape Target)> Agreeing(
        IReadOnlyList<AlertShape> sources, IReadOnlyList<AlertShape> targets, EquatableArray<string> labels)
    {
        var asked = labels.ToHashSet(StringComparer.Ordinal);
        var left = sources.GroupBy(source => Varying(source, asked)).ToList();
        var tables = new Dictionary<(string Source, string Target), Dictionary<string, AlertShape>>();
        foreach (var target in targets)
        {
            var varying = Varying(target, asked);
            foreach (var group in left)
            {
                if (!tables.TryGetValue((group.Key, varying), out var table))
                {
                    table = tables[(group.Key, varying)] = new(StringComparer.Ordinal);
                    foreach (var source in group)
                    {
                        if (KeyOf(source, target, asked) is { } sourceKey)
                        {
                            table.TryAdd(sourceKey, source);
                        }
                    }
                }

                if (KeyOf(target, group.First(), asked) is { } key && table.TryGetValue(key, out var found))
                {
                    yield return (found, target);
                    break;
                }
            }
        }
    }

    static string Varying(AlertShape shape, HashSet<string> asked) => string.Join('\0', shape.Varying.Where(asked.Contains).Order(StringComparer.Ordinal));

    // The values that both sides know. None where this side lacks a label that varies on the other: that is never equal.
    static string? KeyOf(AlertShape shape, AlertShape other, HashSet<string> asked)
    {
        foreach (var label in other.Varying)
        {
            if (asked.Contains(label) && !shape.Varies(label) && (!shape.Labels.TryGetValue(label, out var value) || string.IsNullOrEmpty(value)))
            {
                return null;
            }
        }

        var key = new StringBuilder();
        foreach (var (name, value) in shape.Labels)
        {
            if (value.Length > 0 && asked.Contains(name) && !shape.Varies(name) && !other.Varies(name))
            {
                key.Append(name).Append('\0').Append(value).Append('\0');
            }
        }

        return key.ToString();
    }
}
