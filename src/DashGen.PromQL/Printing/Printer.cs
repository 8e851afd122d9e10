using System.Diagnostics;
using System.Text;

namespace DashGen.PromQL;

/// <summary>Writes expressions in Prometheus' canonical form, on one line.</summary>
public static partial class Printer
{
    // Kept for the next expression on the same thread, because rules come in thousands.
    [ThreadStatic]
    static StringBuilder? _spare;

    /// <summary>The text of an expression; parsing it gives an equal expression.</summary>
    public static string Print(Expr expr)
    {
        var text = _spare ?? new StringBuilder(256);
        _spare = null;
        Append(text, expr);
        var printed = text.ToString();
        _spare = text.Clear();
        return printed;
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
}
