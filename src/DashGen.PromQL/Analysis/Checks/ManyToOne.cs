namespace DashGen.PromQL;

/// <summary>Many-to-one without grouping.</summary>
internal static class ManyToOne
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1015",
        "many-to-one without grouping",
        "When several series of one side match one series of the other, Prometheus refuses the whole expression while it "
            + "evaluates: \"many-to-many matching not allowed\" or \"multiple matches for labels\". group_left or group_right says which "
            + "side may have many.",
        Wrong: "rate(http_requests_total[5m]) * on (instance) node_boot_time_seconds",
        Right: "rate(http_requests_total[5m]) * on (instance) group_left node_boot_time_seconds") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var binary in context.BetweenVectors)
        {
            if (binary.Op.IsSet() || binary.Matching is not { } matching || matching.Labels.Any(label => GrafanaVariable.IsIn(label.Text)))
            {
                continue;
            }

            var (left, right) = (Many(context, binary.Left, matching), Many(context, binary.Right, matching));
            var (manyLeft, manyRight) = (left is not null, right is not null);
            if (manyLeft && manyRight && matching.Group != VectorGroup.None)
            {
                var (one, label, side) = matching.Group == VectorGroup.Left ? ("right", right, binary.Right) : ("left", left, binary.Left);
                context.Error(binary, $"the {one} side has several series for one match: they differ in {label}", $"aggregate the {one} side first, or match on {label} too{Once(side)}");
            }
            else if (manyLeft && manyRight)
            {
                context.Error(binary, $"both sides have several series for one match: they differ in {left} and {right}", "aggregate both sides to the labels that are matched");
            }
            else if (manyLeft && matching.Group != VectorGroup.Left)
            {
                context.Error(binary, $"the left side has several series for one on the right: they differ in {left}", $"write group_left behind the labels, or aggregate {left} away{Once(binary.Left)}");
            }
            else if (manyRight && matching.Group != VectorGroup.Right)
            {
                context.Error(binary, $"the right side has several series for one on the left: they differ in {right}", $"write group_right behind the labels, or aggregate {right} away{Once(binary.Right)}");
            }

            // What each instance may have one of, as of a build's version.
            string Once(Expr side) =>
                side.Bare is VectorSelector && (matching.Group != VectorGroup.None || context[side].Kind == SampleKind.Info) && matching.Labels.Any(compared => compared.Text == "instance") == matching.IsOn
                    ? "; if an instance never has more than one, declare that of the metric: Combinations = 1" : "";
        }
    }

    // A label that is not compared, that all series have, and that has several values by what the catalogue says.
    static string? Many(CheckContext context, Expr side, Matching matching)
    {
        var listed = matching.Labels.Select(label => label.Text).ToHashSet(StringComparer.Ordinal);
        if (PicksOne(side) is { } groups && groups.All(label => listed.Contains(label) == matching.IsOn))
        {
            return null;
        }

        foreach (var (name, fact) in context[side].Labels.Known)
        {
            if (name != LabelMatcher.MetricName && fact.Presence == Presence.Surely && fact.IsMany && listed.Contains(name) != matching.IsOn && !IsSettled(name))
            {
                return name;
            }
        }

        return null;

        // What there is one combination of, as of a build's version, is the same for all series of an instance.
        bool IsSettled(string name) => context[side].Labels.Combinations is { AtMost: 1, Each: { } each } occur && occur.Labels.Contains(name) && listed.Contains(each.Name) == matching.IsOn;
    }

    /// <summary>The labels for each combination of which one series is picked, whatever else they have: <c>topk by (pod) (1, …)</c>; null for all else.</summary>
    internal static IEnumerable<string>? PicksOne(Expr side) => side switch
    {
        Paren paren => PicksOne(paren.Inner),
        Aggregation { Parameter: NumberLiteral { Value: 1 }, Grouping: { IsWithout: false } by } picked when picked.Op == Aggregations.TopK || picked.Op == Aggregations.BottomK || picked.Op == Aggregations.LimitK => by.Labels.Select(label => label.Text),
        _ => null,
    };
}
