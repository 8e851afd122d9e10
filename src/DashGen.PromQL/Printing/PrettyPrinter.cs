using System.Text;

namespace DashGen.PromQL;

/// <summary>Writes expressions over several lines, in the layout of Prometheus' own formatter (<c>promtool promql format</c>).</summary>
/// <remarks>
/// An expression that fits into the width stays on its line. One that does not puts its parts on lines of their own, two blanks deeper;
/// a binary operator stands on a line by itself, between its operands. Selectors, numbers and strings are never split.
/// </remarks>
public static class PrettyPrinter
{
    /// <summary>The width of a line where nothing else is said.</summary>
    public const int DefaultWidth = 100;

    /// <summary>The text of an expression, lines parted by LF, without a final one.</summary>
    /// <param name="expr">The expression.</param>
    /// <param name="width">How many bytes of UTF-8 an expression may have and still stand on one line; indentation does not count.</param>
    public static string Print(Expr expr, int width = DefaultWidth)
    {
        var text = new StringBuilder();
        Append(text, expr, 0, width);
        return text.ToString();
    }

    static void Append(StringBuilder text, Expr expr, int level, int width)
    {
        var line = Printer.Print(expr);
        var fits = Encoding.UTF8.GetByteCount(line) <= width;
        switch (expr)
        {
            case Subquery subquery when !fits:
                Append(text, subquery.Inner, level, width);
                Printer.AppendBrackets(text, subquery);
                break;
            case Subquery:
                // Prometheus does not indent a subquery that fits.
                text.Append(line);
                break;
            case Unary unary:
                Indent(text, level).Append(unary.Op == UnaryOp.Minus ? '-' : '+');
                var operand = new StringBuilder();
                Append(operand, unary.Operand, level, width);
                text.Append(operand.ToString().AsSpan().Trim(" \n\t"));
                break;
            case Aggregation aggregation when !fits:
                Printer.AppendHead(Indent(text, level), aggregation);
                text.Append("(\n");
                if (aggregation.Parameter is { } parameter)
                {
                    Append(text, parameter, level + 1, width);
                    text.Append(",\n");
                }

                Append(text, aggregation.Inner, level + 1, width);
                Close(text, level);
                break;
            case Call call when !fits && !call.Arguments.IsEmpty:
                AppendCall(text, call.Function.Name, call.Arguments, level, width);
                break;
            case VariableCall call when !fits && !call.Arguments.IsEmpty:
                AppendCall(text, Printer.Head(call), call.Arguments, level, width);
                break;
            case Paren paren when !fits:
                Indent(text, level).Append("(\n");
                Append(text, paren.Inner, level + 1, width);
                Close(text, level);
                break;
            case Binary binary when !fits:
                Append(text, binary.Left, level + 1, width);
                Printer.AppendOperator(Indent(text.Append('\n'), level), binary);
                Append(text.Append('\n'), binary.Right, level + 1, width);
                break;
            case VariableBinary binary when !fits:
                Append(text, binary.Left, level + 1, width);
                Printer.AppendOperator(Indent(text.Append('\n'), level), binary);
                Append(text.Append('\n'), binary.Right, level + 1, width);
                break;
            default:
                Indent(text, level).Append(line);
                break;
        }
    }

    static void AppendCall(StringBuilder text, string head, EquatableArray<Expr> arguments, int level, int width)
    {
        Indent(text, level).Append(head).Append("(\n");
        for (var i = 0; i < arguments.Count; i++)
        {
            text.Append(i > 0 ? ",\n" : "");
            Append(text, arguments[i], level + 1, width);
        }

        Close(text, level);
    }

    static void Close(StringBuilder text, int level) => Indent(text.Append('\n'), level).Append(')');

    static StringBuilder Indent(StringBuilder text, int level) => text.Append(' ', 2 * level);
}
