using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace DashGen.PromQL;

/// <summary>Writes expressions in Prometheus' canonical form, on one line.</summary>
public static class Printer
{
    /// <summary>The text of an expression; parsing it gives an equal expression.</summary>
    public static string Print(Expr expr)
    {
        var text = new StringBuilder(128);
        Append(text, expr);
        return text.ToString();
    }

    /// <summary>The text of a duration.</summary>
    public static string Print(RangeDuration duration)
    {
        var text = new StringBuilder();
        Append(text, duration);
        return text.ToString();
    }

    /// <summary>The text of one item between braces: <c>job="api"</c>.</summary>
    public static string Print(MatcherItem item)
    {
        var text = new StringBuilder();
        Append(text, item);
        return text.ToString();
    }

    /// <summary>Writes an expression.</summary>
    internal static void Append(StringBuilder text, Expr expr)
    {
        switch (expr)
        {
            case NumberLiteral { IsDuration: true, Value: var seconds }:
                GoDuration.Append(text, TimeSpan.FromTicks((long)Math.Round(seconds * TimeSpan.TicksPerSecond)));
                break;
            case NumberLiteral number:
                GoNumber.AppendPlain(text, number.Value);
                break;
            case StringLiteral literal:
                GoString.Append(text, literal.Value);
                break;
            case Variable variable:
                text.Append(variable.Text);
                break;
            case Paren paren:
                text.Append('(');
                Append(text, paren.Inner);
                text.Append(')');
                break;
            case Unary unary:
                text.Append(unary.Op == UnaryOp.Minus ? '-' : '+');
                Append(text, unary.Operand);
                break;
            case Binary binary:
                Append(text, binary.Left);
                text.Append(' ');
                AppendOperator(text, binary);
                text.Append(' ');
                Append(text, binary.Right);
                break;
            case VariableBinary binary:
                Append(text, binary.Left);
                text.Append(' ');
                AppendOperator(text, binary);
                text.Append(' ');
                Append(text, binary.Right);
                break;
            case VectorSelector selector:
                AppendSeries(text, selector);
                AppendModifiers(text, selector.Extension, selector.At, selector.Offset, extensionFirst: false);
                break;
            case MatrixSelector matrix:
                AppendSeries(text, matrix.Vector);
                text.Append('[');
                Append(text, matrix.Range);
                text.Append(']');
                AppendModifiers(text, matrix.Extension, matrix.At, matrix.Offset, extensionFirst: true);
                break;
            case Subquery subquery:
                Append(text, subquery.Inner);
                AppendBrackets(text, subquery);
                break;
            case Call call:
                text.Append(call.Function.Name);
                AppendArguments(text, call.Arguments);
                break;
            case VariableCall call:
                text.Append(Head(call));
                AppendArguments(text, call.Arguments);
                break;
            case Aggregation aggregation:
                AppendHead(text, aggregation);
                text.Append('(');
                if (aggregation.Parameter is { } parameter)
                {
                    Append(text, parameter);
                    text.Append(", ");
                }

                Append(text, aggregation.Inner);
                text.Append(')');
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Writes the name and the grouping of an aggregation.</summary>
    internal static void AppendHead(StringBuilder text, Aggregation aggregation)
    {
        text.Append(aggregation.Op.Name);
        AppendGrouping(text, aggregation.Grouping);
    }

    /// <summary>Writes an operator with <c>bool</c> and its matching.</summary>
    internal static void AppendOperator(StringBuilder text, Binary binary)
    {
        text.Append(binary.Op.Symbol());
        if (binary.ReturnBool)
        {
            text.Append(" bool");
        }

        AppendMatching(text, binary.Matching);
    }

    /// <summary>Writes a variable in the place of an operator, with its matching.</summary>
    internal static void AppendOperator(StringBuilder text, VariableBinary binary)
    {
        text.Append(binary.Text);
        AppendMatching(text, binary.Matching);
    }

    /// <summary>The name and the grouping of a call whose name is a variable.</summary>
    internal static string Head(VariableCall call)
    {
        var text = new StringBuilder(call.Text);
        AppendGrouping(text, call.Grouping);
        return text.ToString();
    }

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

    /// <summary>Writes what stands after the expression of a subquery.</summary>
    internal static void AppendBrackets(StringBuilder text, Subquery subquery)
    {
        text.Append('[');
        Append(text, subquery.Range);
        text.Append(':');
        if (subquery.Step is { } step)
        {
            Append(text, step);
        }

        text.Append(']');
        AppendModifiers(text, RangeExtension.None, subquery.At, subquery.Offset, extensionFirst: true);
    }

    /// <summary>A label's name, in quotes where it needs them.</summary>
    internal static string Name(string name, bool isQuoted)
    {
        var text = new StringBuilder();
        AppendName(text, name, isQuoted);
        return text.ToString();
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

    static void AppendArguments(StringBuilder text, EquatableArray<Expr> arguments)
    {
        text.Append('(');
        for (var i = 0; i < arguments.Count; i++)
        {
            text.Append(i > 0 ? ", " : "");
            Append(text, arguments[i]);
        }

        text.Append(')');
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
