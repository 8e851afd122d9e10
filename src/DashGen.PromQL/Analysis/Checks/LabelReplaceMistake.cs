namespace DashGen.PromQL;

/// <summary>Label_replace that does nothing.</summary>
internal static class LabelReplaceMistake
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1026",
        "label_replace that does nothing",
        "label_replace matches the whole value of the source label and fills in groups of the pattern. A source that is not "
            + "there, a group that does not exist or a target that is no name makes it do nothing, or refuse.",
        Wrong: "label_replace(up, \"host\", \"$2\", \"instance\", \"(.*):.*\")",
        Right: "label_replace(up, \"host\", \"$1\", \"instance\", \"(.*):.*\")") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var call in context.All<Call>())
        {
            if (call.Function == Functions.LabelReplace
                && call.Arguments is [var vector, StringLiteral target, StringLiteral replacement, StringLiteral source, StringLiteral regex])
            {
                Replacement(context, vector, target, replacement, source, regex);
            }
            else if (call.Function == Functions.LabelJoin && call.Arguments is [var joined, StringLiteral destination, ..])
            {
                Target(context, destination);
                foreach (var part in call.Arguments.Skip(3).OfType<StringLiteral>())
                {
                    Source(context, joined, part);
                }
            }
        }
    }

    static void Replacement(CheckContext context, Expr vector, StringLiteral target, StringLiteral replacement, StringLiteral source, StringLiteral regex)
    {
        Target(context, target);
        if (source.Value.Length > 0)
        {
            Source(context, vector, source);
        }

        if (GrafanaVariable.IsIn(regex.Value) || GrafanaVariable.IsIn(replacement.Value))
        {
            return;
        }

        if (Re2.Check(regex.Value, context.Options.Version, out _) is { } wrong)
        {
            context.Error(regex, $"the pattern cannot be read: {wrong}", "patterns are those of RE2");
            return;
        }

        var groups = Groups(regex.Value);
        for (var i = 0; i + 1 < replacement.Value.Length; i++)
        {
            if (replacement.Value[i] == '$' && char.IsAsciiDigit(replacement.Value[i + 1]) && replacement.Value[i + 1] - '0' > groups)
            {
                context.Error(replacement, $"the pattern has {groups} group{(groups == 1 ? "" : "s")}, so ${replacement.Value[i + 1]} is empty and the label is dropped", "put the wanted part of the pattern in parentheses");
                break;
            }
        }
    }

    static void Target(CheckContext context, StringLiteral target)
    {
        if (!GrafanaVariable.IsIn(target.Value) && !Names.IsPlainLabel(target.Value) && context.Options.Version < new PrometheusVersion(3, 0))
        {
            context.Error(target, $"\"{target.Value}\" is no label name", "letters, digits and _ only");
        }
        else if (target.Value.Length == 0)
        {
            context.Error(target, "the target label has no name", "say which label is set");
        }
    }

    static void Source(CheckContext context, Expr vector, StringLiteral source)
    {
        if (!GrafanaVariable.IsIn(source.Value) && context[vector].Type == ExprType.InstantVector
            && context[vector].Labels[source.Value] is { Presence: Presence.Never } fact && source.Value != LabelMatcher.MetricName)
        {
            context.Error(source, $"there is no label {source.Value}: {fact.Reason}", $"there are {string.Join(", ", context[vector].Labels.Names)}");
        }
    }

    static int Groups(string regex)
    {
        var groups = 0;
        var inClass = false;
        for (var i = 0; i < regex.Length; i++)
        {
            switch (regex[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '(' when !inClass && (i + 1 >= regex.Length || regex[i + 1] != '?' || (i + 2 < regex.Length && regex[i + 2] is 'P' or '<')):
                    groups++;
                    break;
            }
        }

        return groups;
    }
}
