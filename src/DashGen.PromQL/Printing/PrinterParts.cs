using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace DashGen.PromQL;

// What is no expression by itself: labels, conditions, modifiers, durations.
public static partial class Printer
{
    static void AppendMatching(StringBuilder text, Matching? matching)
    {
        if (matching is null)
        {
            return;
        }

        if (!matching.Labels.IsEmpty || matching.IsOn || matching.Group != VectorGroup.None)
        {
            text.Append(matching.IsOn ? " on (" : " ignoring (");
            AppendLabels(text, matching.Labels);
            text.Append(')');
        }

        if (matching.Group != VectorGroup.None)
        {
            text.Append(matching.Group == VectorGroup.Left ? " group_left (" : " group_right (");
            AppendLabels(text, matching.Include);
            text.Append(')');
        }

        AppendFill(text, matching);
    }

    static void AppendName(StringBuilder text, string name, bool isQuoted)
    {
        if (Names.IsPlainLabel(name) || (!isQuoted && Names.HasBareVariable(name)))
        {
            text.Append(name);
        }
        else
        {
            GoString.Append(text, name);
        }
    }

    static void AppendLabels(StringBuilder text, EquatableArray<LabelName> labels)
    {
        for (var i = 0; i < labels.Count; i++)
        {
            text.Append(i > 0 ? ", " : "");
            var name = labels[i].Text;
            if (Keywords.Of(name) is Token.Without or Token.Number)
            {
                // The only words that PromQL does not take for labels in a list.
                GoString.Append(text, name);
            }
            else
            {
                AppendName(text, name, labels[i].IsQuoted);
            }
        }
    }

    static void AppendGrouping(StringBuilder text, Grouping? grouping)
    {
        if (grouping is not null)
        {
            text.Append(grouping.IsWithout ? " without (" : " by (");
            AppendLabels(text, grouping.Labels);
            text.Append(") ");
        }
    }

    static void AppendFill(StringBuilder text, Matching matching)
    {
        if (matching.FillLeft is { } both && matching.FillRight is { } other && both == other)
        {
            AppendFill(text, " fill (", both);
            return;
        }

        AppendFill(text, " fill_left (", matching.FillLeft);
        AppendFill(text, " fill_right (", matching.FillRight);
    }

    static void AppendFill(StringBuilder text, string opening, double? value)
    {
        if (value is { } number)
        {
            text.Append(opening);
            GoNumber.AppendShort(text, number);
            text.Append(')');
        }
    }

    static void AppendSeries(StringBuilder text, VectorSelector selector)
    {
        text.Append(selector.Name);
        var matchers = selector.Matchers;
        if (matchers.IsEmpty)
        {
            text.Append(selector.Name is null ? "{}" : "");
            return;
        }

        text.Append('{');
        if (matchers.Count == 1)
        {
            Append(text, matchers[0]);
        }
        else
        {
            // Prometheus sorts the conditions as they are printed.
            var items = new string[matchers.Count];
            for (var i = 0; i < items.Length; i++)
            {
                items[i] = Print(matchers[i]);
            }

            Array.Sort(items, StringComparer.Ordinal);
            text.AppendJoin(',', items);
        }

        text.Append('}');
    }

    static void Append(StringBuilder text, MatcherItem item)
    {
        switch (item)
        {
            case MatcherVariable variable:
                text.Append(variable.Text);
                break;
            case LabelMatcher matcher:
                AppendName(text, matcher.Name, matcher.IsNameQuoted);
                text.Append(matcher.Op switch { MatchOp.Equal => "=", MatchOp.NotEqual => "!=", MatchOp.Matches => "=~", _ => "!~" });
                if (matcher.IsValueBare)
                {
                    text.Append(matcher.Value);
                }
                else
                {
                    GoString.Append(text, matcher.Value);
                }

                break;
            default:
                throw new UnreachableException();
        }
    }

    static void AppendModifiers(StringBuilder text, RangeExtension extension, AtTime? at, RangeDuration? offset, bool extensionFirst)
    {
        var word = extension switch { RangeExtension.Anchored => " anchored", RangeExtension.Smoothed => " smoothed", _ => "" };
        text.Append(extensionFirst ? word : "");
        switch (at)
        {
            case AtTimestamp timestamp:
                text.Append(" @ ").Append(CultureInfo.InvariantCulture, $"{timestamp.Milliseconds / 1000.0:F3}");
                break;
            case AtBound bound:
                text.Append(bound.IsEnd ? " @ end()" : " @ start()");
                break;
            case AtVariable variable:
                text.Append(" @ ").Append(variable.Text);
                break;
        }

        text.Append(extensionFirst ? "" : word);
        if (offset is not null)
        {
            text.Append(" offset ");
            Append(text, offset);
        }
    }

    static void Append(StringBuilder text, RangeDuration duration)
    {
        switch (duration)
        {
            case DurationLiteral literal:
                GoDuration.Append(text, literal.Value);
                break;
            case DurationNumber number:
                GoNumber.AppendPlain(text, number.Value);
                break;
            case DurationVariable variable:
                text.Append(variable.Text);
                break;
            case DurationParen paren:
                text.Append('(');
                Append(text, paren.Inner);
                text.Append(')');
                break;
            case DurationUnary unary:
                text.Append(unary.Op == UnaryOp.Minus ? "-" : "");
                Append(text, unary.Operand);
                break;
            case DurationBinary binary:
                Append(text, binary.Left);
                text.Append(' ').Append(binary.Op.Symbol()).Append(' ');
                Append(text, binary.Right);
                break;
            case DurationCall call:
                text.Append(call.Function switch
                {
                    DurationFunction.Step => "step(",
                    DurationFunction.Range => "range(",
                    DurationFunction.MinOf => "min_of(",
                    _ => "max_of(",
                });
                for (var i = 0; i < call.Arguments.Count; i++)
                {
                    text.Append(i > 0 ? ", " : "");
                    Append(text, call.Arguments[i]);
                }

                text.Append(')');
                break;
            default:
                throw new UnreachableException();
        }
    }
}
