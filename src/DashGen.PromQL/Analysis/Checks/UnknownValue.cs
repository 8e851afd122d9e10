namespace DashGen.PromQL;

/// <summary>Label value that never occurs.</summary>
internal static class UnknownValue
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1003",
        "label value that never occurs",
        "A label whose values are declared never has another one, so a condition on such a value selects nothing, or leaves "
            + "nothing out.",
        Wrong: "http_requests_total{method=\"Get\"}",
        Right: "http_requests_total{method=\"GET\"}") { Run = Run };

    static void Run(CheckContext context)
    {
        if (context.Options.Metrics is not { } metrics)
        {
            return;
        }

        foreach (var selector in context.All<VectorSelector>())
        {
            if (MetricNames.Of(selector) is not { } name)
            {
                continue;
            }

            var schemas = metrics.Find(name, out _);
            foreach (var item in selector.Matchers)
            {
                if (item is LabelMatcher matcher && Values(schemas, matcher.Name) is { IsEmpty: false } values && !matcher.IsValueBare && !GrafanaVariable.IsIn(matcher.Value))
                {
                    Compare(context, matcher, values);
                }
            }
        }
    }

    // Those that all metrics of a name declare; none where one of them declares none.
    static EquatableArray<string> Values(IReadOnlyList<MetricSchema> schemas, string label)
    {
        EquatableArray<string> values = [];
        for (var i = 0; i < schemas.Count; i++)
        {
            var declared = Values(schemas[i], label);
            if (declared.IsEmpty)
            {
                return [];
            }

            values = i == 0 ? declared : [.. values, .. declared];
        }

        return values;
    }

    static EquatableArray<string> Values(MetricSchema schema, string label)
    {
        foreach (var known in schema.Labels)
        {
            if (known.Name == label)
            {
                return known.Values;
            }
        }

        return [];
    }

    static void Compare(CheckContext context, LabelMatcher matcher, EquatableArray<string> values)
    {
        switch (matcher.Op)
        {
            case MatchOp.Equal when matcher.Value.Length > 0 && !values.Contains(matcher.Value):
                context.Error(matcher, $"{matcher.Name} is never \"{matcher.Value}\": nothing is selected",
                    Nearest.To(matcher.Value, values) is { } near ? $"did you mean \"{near}\"? It is one of {All()}" : $"it is one of {All()}");
                break;
            case MatchOp.NotEqual when matcher.Value.Length > 0 && !values.Contains(matcher.Value):
                context.Warning(matcher, $"{matcher.Name} is never \"{matcher.Value}\": nothing is left out", $"it is one of {All()}");
                break;
            case MatchOp.Matches or MatchOp.NotMatches when RegexFacts.Of(matcher.Value).Literals is { Count: > 1 } words:
                foreach (var word in words.Where(word => word.Length > 0 && !values.Contains(word)))
                {
                    context.Warning(matcher, $"{matcher.Name} is never \"{word}\"", Nearest.To(word, values) is { } meant ? $"did you mean \"{meant}\"? It is one of {All()}" : $"it is one of {All()}");
                }

                break;
            case MatchOp.Matches when Alternatives(matcher.Value).FirstOrDefault(part => values.All(value => RegexFacts.IsMatch(part, value) == false)) is { } unused:
                context.Warning(matcher, $"no value of {matcher.Name} matches \"{unused}\"", $"it is one of {All()}");
                break;
            case MatchOp.Matches when values.All(value => RegexFacts.IsMatch(matcher.Value, value) == false) && !RegexFacts.Of(matcher.Value).MatchesEmpty:
                context.Error(matcher, $"no value of {matcher.Name} matches \"{matcher.Value}\": nothing is selected", $"it is one of {All()}");
                break;
            case MatchOp.NotMatches when values.All(value => RegexFacts.IsMatch(matcher.Value, value) == true):
                context.Error(matcher, $"every value of {matcher.Name} matches \"{matcher.Value}\": nothing is selected", $"it is one of {All()}");
                break;
            case MatchOp.NotMatches when values.All(value => RegexFacts.IsMatch(matcher.Value, value) == false):
                context.Warning(matcher, $"no value of {matcher.Name} matches \"{matcher.Value}\": nothing is left out", $"it is one of {All()}");
                break;
        }

        string All() => string.Join(", ", values);
    }

    // The parts of a pattern between its bars, where there are some and none of them is in parentheses or may be empty.
    static string[] Alternatives(string pattern) =>
        pattern.Contains('|', StringComparison.Ordinal) && !pattern.AsSpan().ContainsAny("()[]\\") && !RegexFacts.Of(pattern).MatchesEmpty ? pattern.Split('|') : [];
}
