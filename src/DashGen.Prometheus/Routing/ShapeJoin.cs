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
        var left = ByMask(sources, labels);
        var tables = new Dictionary<(long Source, long Target), Dictionary<string, AlertShape>>();
        foreach (var target in targets)
        {
            var mask = MaskOf(target, labels);
            foreach (var (sourceMask, group) in left)
            {
                if (!tables.TryGetValue((sourceMask, mask), out var table))
                {
                    table = tables[(sourceMask, mask)] = [];
                    foreach (var source in group)
                    {
                        if (KeyOf(source, labels, sourceMask, mask) is { } sourceKey)
                        {
                            table.TryAdd(sourceKey, source);
                        }
                    }
                }

                if (KeyOf(target, labels, mask, sourceMask) is { } key && table.TryGetValue(key, out var found))
                {
                    yield return (found, target);
                    break;
                }
            }
        }
    }

    static List<(long Mask, List<AlertShape> Shapes)> ByMask(IReadOnlyList<AlertShape> shapes, EquatableArray<string> labels) =>
        [.. shapes.GroupBy(shape => MaskOf(shape, labels)).Select(group => (group.Key, group.ToList()))];

    // A bit for each label that varies.
    static long MaskOf(AlertShape shape, EquatableArray<string> labels)
    {
        var mask = 0L;
        for (var i = 0; i < labels.Count; i++)
        {
            mask |= shape.Varying.Contains(labels[i]) ? 1L << i : 0;
        }

        return mask;
    }

    // The values that both sides know. None where this side lacks a label that varies on the other: that is never equal.
    static string? KeyOf(AlertShape shape, EquatableArray<string> labels, long own, long other)
    {
        var key = new System.Text.StringBuilder();
        for (var i = 0; i < labels.Count; i++)
        {
            var bit = 1L << i;
            if ((own & bit) != 0)
            {
                continue;
            }

            shape.Labels.TryGetValue(labels[i], out var value);
            if ((other & bit) == 0)
            {
                key.Append(value).Append('\0');
            }
            else if (string.IsNullOrEmpty(value))
            {
                return null;
            }
        }

        return key.ToString();
    }
}
