namespace DashGen.PromQL;

// What operators stand between: numbers, names, parentheses, and what is written behind them.
internal sealed partial class Parsing
{
    // A sign and what it stands before, or an operand with what stands after it.
    Expr? Operand()
    {
        if (Kind is not (Token.Add or Token.Subtract))
        {
            return Suffixed();
        }

        var start = _lexer.Start;
        var op = Kind == Token.Subtract ? UnaryOp.Minus : UnaryOp.Plus;
        Advance();
        if (Expression(BinaryOps.PowerPrecedence) is not { } operand)
        {
            return null;
        }

        var span = new Span(start, operand.Span.End);
        if (operand is NumberLiteral number)
        {
            return number with { Value = op == UnaryOp.Minus ? -number.Value : number.Value, Span = span };
        }

        _height++;
        return new Unary(op, operand) { Span = span };
    }

    Expr? Suffixed()
    {
        var expr = Primary();
        while (expr is not null)
        {
            switch (Kind)
            {
                case Token.LeftBracket:
                    expr = Brackets(expr);
                    break;
                case Token.Offset:
                    expr = Offset(expr);
                    break;
                case Token.At:
                    expr = At(expr);
                    break;
                case Token.Anchored or Token.Smoothed:
                    expr = Extension(expr);
                    break;
                default:
                    return expr;
            }
        }

        return null;
    }

    Expr? Primary()
    {
        _height = 1;
        switch (Kind)
        {
            case Token.Number or Token.Duration:
                return Number();
            case Token.String:
                var text = new StringLiteral(GoQuote.Unquote(_lexer.Text)) { Span = TokenSpan };
                Advance();
                return text;
            case Token.LeftParen:
                return Parenthesized();
            case Token.LeftBrace:
                return Selector(null, _lexer.Start);
            case Token.Variable:
                return VariableOrCall();
            case Token.Identifier or Token.MetricIdentifier:
                return NameOrCall();
            case Token.Aggregator:
                return AggregationOrName();
            case Token.And or Token.Or or Token.Unless or Token.Offset or Token.By or Token.Without or Token.Start or Token.Finish
                or Token.Step or Token.Range or Token.Anchored or Token.Smoothed:
                return NameOrCall();
            default:
                Unexpected("", "");
                return null;
        }
    }

    NumberLiteral? Number()
    {
        var span = TokenSpan;
        if (!ReadNumber(out var value, out var isDuration))
        {
            return null;
        }

        if (isDuration && !Needs(2, 54, span, "a duration as a number"))
        {
            return null;
        }

        return new NumberLiteral(value) { IsDuration = isDuration, Span = span };
    }

    // Reads a number or a duration and goes on; a duration counts as seconds.
    bool ReadNumber(out double value, out bool isDuration)
    {
        isDuration = Kind == Token.Duration;
        string? wrong;
        if (isDuration)
        {
            wrong = GoLiteral.Duration(_lexer.Text, out var duration);
            value = duration.TotalSeconds;
        }
        else
        {
            wrong = GoLiteral.Number(_lexer.Text, out value);
            if (wrong is null && _lexer.Text.Contains('_') && !Needs(2, 54, TokenSpan, "an underscore in a number"))
            {
                return false;
            }
        }

        if (wrong is not null)
        {
            return Fail(TokenSpan, wrong);
        }

        Advance();
        return true;
    }

    Paren? Parenthesized()
    {
        var start = _lexer.Start;
        Advance();
        if (Expression(1) is not { } inner)
        {
            return null;
        }

        if (Kind != Token.RightParen)
        {
            UnexpectedAfter(inner);
            return null;
        }

        Advance();
        _height++;
        return new Paren(inner) { Span = new(start, _lastEnd) };
    }

    Expr? VariableOrCall()
    {
        var span = TokenSpan;
        var text = _lexer.Text.ToString();
        Advance();
        switch (Kind)
        {
            case Token.LeftParen or Token.By or Token.Without:
                return VariableCall(text, span);
            case Token.LeftBrace when Names.IsBareMetric(text):
                return Selector(text, span.Start);
            default:
                return new Variable(text) { Span = span };
        }
    }

    Expr? NameOrCall()
    {
        var span = TokenSpan;
        var kind = Kind;
        var name = _lexer.Text;
        Advance();
        if (Kind == Token.LeftParen && kind != Token.MetricIdentifier)
        {
            return kind == Token.Identifier && GrafanaVariable.IsIn(name) ? VariableCall(name.ToString(), span) : FunctionCall(name, span);
        }

        if (kind == Token.Identifier && Kind is Token.By or Token.Without && GrafanaVariable.IsIn(name))
        {
            return VariableCall(name.ToString(), span);
        }

        return Kind == Token.LeftBrace
            ? Selector(name.ToString(), span.Start)
            : VectorSelector.Parsed(name.ToString(), default, span);
    }
}
