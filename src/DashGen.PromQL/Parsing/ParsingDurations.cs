using System.Runtime.InteropServices;

namespace DashGen.PromQL;

// Durations: literals, numbers, variables and arithmetic over them.
internal sealed partial class Parsing
{
    // After "offset" a literal ends the duration: "a offset 5m + b" adds b. Only parentheses and functions hold arithmetic there.
    RangeDuration? OffsetDuration()
    {
        var start = _lexer.Start;
        if (Kind is not (Token.Add or Token.Subtract))
        {
            return Whole(DurationOperand("offset"));
        }

        var op = Kind == Token.Subtract ? UnaryOp.Minus : UnaryOp.Plus;
        if (op == UnaryOp.Plus && !Needs(3, 4, TokenSpan, "a plus sign before an offset"))
        {
            return null;
        }

        Advance();
        return DurationOperand("offset") is { } operand ? Whole(Signed(op, operand, start)) : null;
    }

    static RangeDuration Signed(UnaryOp op, RangeDuration operand, int start)
    {
        var span = new Span(start, operand.Span.End);
        return (op, operand) switch
        {
            (UnaryOp.Plus, _) => operand with { Span = span },
            (_, DurationLiteral literal) => literal with { Value = -literal.Value, Span = span },
            (_, DurationNumber number) => number with { Value = -number.Value, Span = span },
            _ => new DurationUnary(op, operand) { Span = span },
        };
    }

    RangeDuration? Duration(int minPrecedence)
    {
        if (!Deeper())
        {
            return null;
        }

        RangeDuration? left;
        var start = _lexer.Start;
        if (Kind is Token.Add or Token.Subtract)
        {
            var op = Kind == Token.Subtract ? UnaryOp.Minus : UnaryOp.Plus;
            if (!Needs(3, 4, TokenSpan, "a sign before a duration"))
            {
                return null;
            }

            Advance();
            left = Duration(BinaryOps.PowerPrecedence) is { } operand ? Signed(op, operand, start) : null;
        }
        else
        {
            left = DurationOperand("subquery or range selector");
        }

        var length = 0;
        while (left is not null && Kind is >= Token.Add and <= Token.Power)
        {
            var op = (BinaryOp)(Kind - Token.Add);
            var precedence = op.Precedence();
            if (precedence < minPrecedence)
            {
                break;
            }

            var at = TokenSpan;
            if (!ArithmeticAllowed(at))
            {
                return null;
            }

            if (++length > MaxDepth)
            {
                Fail(at, $"more than {MaxDepth} operators in one duration");
                return null;
            }

            Advance();
            if (Duration(op == BinaryOp.Power ? precedence : precedence + 1) is not { } right)
            {
                return null;
            }

            if (op is BinaryOp.Divide or BinaryOp.Modulo && right is DurationNumber { Value: 0 } or DurationLiteral { Value.Ticks: 0 })
            {
                Fail(at, op == BinaryOp.Divide ? "division by zero" : "modulo by zero");
                return null;
            }

            left = new DurationBinary(left, op, right) { Span = left.Span.To(right.Span) };
        }

        _depth--;
        return left;
    }

    // A number by itself counts seconds and is the same duration as its literal; within arithmetic it may be a factor.
    static RangeDuration? Whole(RangeDuration? duration) => duration is DurationNumber { Known: { } seconds }
        ? new DurationLiteral(seconds) { Span = duration.Span }
        : duration;

    bool ArithmeticAllowed(Span at)
    {
        if (!Needs(3, 4, at, "arithmetic in a duration"))
        {
            return false;
        }

        return _options.Version >= new PrometheusVersion(3, 14)
            || Enabled(ParserFeatures.DurationExpressions, at, "arithmetic in a duration");
    }

    RangeDuration? DurationOperand(string context)
    {
        var span = TokenSpan;
        switch (Kind)
        {
            case Token.Number:
                if (!Needs(2, 54, span, "a number as a duration") || !ReadNumber(out var number, out _))
                {
                    return null;
                }

                if (double.IsNaN(number) || Math.Abs(number) > long.MaxValue / 1e9)
                {
                    Fail(span, "duration out of range");
                    return null;
                }

                return new DurationNumber(number) { Span = span };
            case Token.Duration:
                return ReadDuration(span);
            case Token.Variable or Token.Identifier when _options.AllowVariables && GrafanaVariable.IsIn(_lexer.Text):
                var variable = new DurationVariable(_lexer.Text.ToString()) { Span = span };
                Advance();
                return variable;
            case Token.LeftParen:
                return DurationParenthesized();
            case Token.Step or Token.Range or Token.Identifier or Token.Aggregator:
                return ReadDurationCall(span) ?? UnexpectedDuration(context);
            default:
                return UnexpectedDuration(context);
        }
    }

    RangeDuration? ReadDuration(Span span)
    {
        if (GoLiteral.Duration(_lexer.Text, out var value) is { } wrong)
        {
            Fail(span, wrong);
            return null;
        }

        if (value == TimeSpan.Zero && _options.Version < new PrometheusVersion(2, 54))
        {
            Fail(span, "duration must be greater than 0");
            return null;
        }

        Advance();
        return new DurationLiteral(value) { Span = span };
    }

    RangeDuration? DurationParenthesized()
    {
        var start = _lexer.Start;
        if (!ArithmeticAllowed(TokenSpan))
        {
            return null;
        }

        Advance();
        if (Duration(1) is not { } inner || !Expect(Token.RightParen, "duration expression", "\")\""))
        {
            return null;
        }

        // Prometheus keeps no parentheses around a plain literal, nor does it tell (()) from ().
        var span = new Span(start, _lastEnd);
        return inner is DurationLiteral or DurationNumber or DurationParen ? inner with { Span = span } : new DurationParen(inner) { Span = span };
    }

    RangeDuration? ReadDurationCall(Span span)
    {
        DurationFunction? found = _lexer.Text switch
        {
            var text when text.Equals("step", StringComparison.OrdinalIgnoreCase) => DurationFunction.Step,
            var text when text.Equals("range", StringComparison.OrdinalIgnoreCase) => DurationFunction.Range,
            var text when text.Equals("min_of", StringComparison.OrdinalIgnoreCase) => DurationFunction.MinOf,
            var text when text.Equals("max_of", StringComparison.OrdinalIgnoreCase) => DurationFunction.MaxOf,
            _ => null,
        };
        if (found is not { } function || _lexer.Ahead() != '(' || !ArithmeticAllowed(span))
        {
            return null;
        }

        Advance();
        Advance();
        if (function is DurationFunction.Step or DurationFunction.Range)
        {
            return Expect(Token.RightParen, "duration expression", "\")\"")
                ? new DurationCall(function, default) { Span = new(span.Start, _lastEnd) }
                : null;
        }

        if (Duration(1) is not { } first || !Expect(Token.Comma, "duration expression", "\",\"")
            || Duration(1) is not { } second || !Expect(Token.RightParen, "duration expression", "\")\""))
        {
            return null;
        }

        RangeDuration[] arguments = [first, second];
        return new DurationCall(function, new(ImmutableCollectionsMarshal.AsImmutableArray(arguments))) { Span = new(span.Start, _lastEnd) };
    }

    RangeDuration? UnexpectedDuration(string context)
    {
        var isOldName = Kind == Token.Aggregator && _lexer.Text is "min" or "max" && _lexer.Ahead() == '(';
        Unexpected(context, _options.Version >= new PrometheusVersion(3, 4) ? "number, duration, step(), or range()" : "duration", isOldName ? $"; in a duration it is called {_lexer.Text}_of" : "");
        return null;
    }
}
