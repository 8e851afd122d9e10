namespace DashGen.PromQL;

// Functions and aggregations with their arguments.
internal sealed partial class Parsing
{
    Expr? VariableCall(string text, Span span)
    {
        Grouping? grouping = null;
        if (Kind is Token.By or Token.Without && !ReadGrouping(out grouping))
        {
            return null;
        }

        if (!ReadArguments(out var arguments))
        {
            return null;
        }

        if (grouping is null && Kind is Token.By or Token.Without && !ReadGrouping(out grouping))
        {
            return null;
        }

        return new VariableCall(text, arguments) { Grouping = grouping, Span = new(span.Start, _lastEnd) };
    }

    Expr? FunctionCall(ReadOnlySpan<char> name, Span span)
    {
        if (Functions.Find(name) is not { } function)
        {
            return FailExpr(span, UnknownFunction.Message(name));
        }

        if (!IsKnown(function, span) || !ReadArguments(out var arguments))
        {
            return null;
        }

        return new Call(function, arguments) { Span = new(span.Start, _lastEnd) };
    }

    // "(" expr, … ")"
    bool ReadArguments(out EquatableArray<Expr> arguments)
    {
        arguments = default;
        if (!Expect(Token.LeftParen, "a call", "\"(\""))
        {
            return false;
        }

        var mark = _exprs.Count;
        var height = 0;
        if (Kind != Token.RightParen)
        {
            while (true)
            {
                if (Expression(1) is not { } argument)
                {
                    return false;
                }

                height = Math.Max(height, _height);
                _exprs.Add(argument);
                if (Kind != Token.Comma)
                {
                    break;
                }

                var comma = TokenSpan;
                Advance();
                if (Kind == Token.RightParen)
                {
                    return Fail(comma, "trailing commas not allowed in function call args");
                }
            }
        }

        if (Kind != Token.RightParen)
        {
            return UnexpectedInArguments();
        }

        Advance();
        arguments = TakeExprs(mark);
        _height = height + 1;
        return true;
    }

    Expr? AggregationOrName()
    {
        var span = TokenSpan;
        var name = _lexer.Text;
        Advance();
        if (Kind is not (Token.LeftParen or Token.By or Token.Without))
        {
            return Kind == Token.LeftBrace
                ? Selector(name.ToString(), span.Start)
                : VectorSelector.Parsed(name.ToString(), default, span);
        }

        var op = Aggregations.Find(name)!;
        if (!IsKnown(op, span))
        {
            return null;
        }

        Grouping? grouping = null;
        if (Kind != Token.LeftParen && !ReadGrouping(out grouping))
        {
            return null;
        }

        if (Kind != Token.LeftParen)
        {
            Unexpected("aggregation", "\"(\"");
            return null;
        }

        if (!ReadArguments(out var arguments))
        {
            return null;
        }

        if (grouping is null && Kind is Token.By or Token.Without && !ReadGrouping(out grouping))
        {
            return null;
        }

        return Aggregated(op, arguments, grouping, new(span.Start, _lastEnd));
    }

    Aggregation? Aggregated(AggregationOp op, EquatableArray<Expr> arguments, Grouping? grouping, Span span)
    {
        var wanted = op.Parameter is null ? 1 : 2;
        if (arguments.Count == wanted)
        {
            return new Aggregation(op, arguments[wanted - 1], wanted == 2 ? arguments[0] : null) { Grouping = grouping, Span = span };
        }

        Fail(span, arguments.IsEmpty
            ? "no arguments for aggregate expression provided"
            : $"wrong number of arguments for aggregate expression provided, expected {wanted}, got {arguments.Count}"
                + (wanted == 2 ? $": {op} takes its parameter first, then the vector" : $": {op} takes one vector; join several with \"or\""));
        return null;
    }
}
