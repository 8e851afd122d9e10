namespace DashGen.PromQL;

// What stands behind a selector: a range, an offset, a time.
internal sealed partial class Parsing
{
    Expr? Brackets(Expr expr)
    {
        var start = _lexer.Start;
        Advance();
        if (Whole(Duration(1)) is not { } range || !IsPositive(range))
        {
            return null;
        }

        if (Kind == Token.Colon)
        {
            return SubqueryOf(expr, range);
        }

        if (Kind != Token.RightBracket)
        {
            Unexpected("subquery or range", "\":\" or \"]\"");
            return null;
        }

        Advance();
        var span = new Span(expr.Span.Start, _lastEnd);
        var brackets = new Span(start, _lastEnd);
        switch (expr)
        {
            case VectorSelector { Offset: not null }:
                return FailExpr(brackets, "no offset modifiers allowed before range; write foo[5m] offset 1h");
            case VectorSelector { At: not null and not AtBound }:
                // Prometheus refuses a time here, but neither start() nor end().
                return FailExpr(brackets, "no @ modifiers allowed before range; write foo[5m] @ 1700000000");
            case VectorSelector selector:
                return new MatrixSelector(selector, range) { Span = span };
            case Variable variable when Names.IsBareMetric(variable.Text):
                return new MatrixSelector(VectorSelector.Parsed(variable.Text, default, variable.Span), range) { Span = span };
            default:
                var text = _source[brackets.Start..brackets.End];
                return FailExpr(brackets, $"ranges only allowed for vector selectors; a subquery over an expression has a colon: {text[..^1]}:]");
        }
    }

    Expr? SubqueryOf(Expr expr, RangeDuration range)
    {
        Advance();
        RangeDuration? step = null;
        if (Kind != Token.RightBracket)
        {
            step = Whole(Duration(1));
            if (step is null || !IsPositive(step))
            {
                return null;
            }
        }

        if (!Expect(Token.RightBracket, "subquery selector", "\"]\""))
        {
            return null;
        }

        if (++_height > MaxHeight)
        {
            return FailExpr(range.Span, $"more than {MaxHeight} levels in one expression");
        }

        return new Subquery(expr, range, step) { Span = new(expr.Span.Start, _lastEnd) };
    }

    bool IsPositive(RangeDuration duration) => duration switch
    {
        DurationLiteral { Value.Ticks: <= 0 } => Fail(duration.Span, "duration must be greater than 0"),
        _ => true,
    };

    Expr? Offset(Expr expr)
    {
        Advance();
        if (OffsetDuration() is not { } offset)
        {
            return null;
        }

        var span = new Span(expr.Span.Start, _lastEnd);
        if (Offsettable(expr) is not { } target)
        {
            return FailExpr(
                expr.Span,
                "offset modifier must be preceded by an instant vector selector or range vector selector or a subquery;"
                    + " put it behind each selector inside");
        }

        switch (target)
        {
            case VectorSelector { Offset: null } selector:
                return selector with { Offset = offset, Span = span };
            case MatrixSelector { Offset: null } matrix:
                return matrix with { Offset = offset, Span = span };
            case Subquery { Offset: null } subquery:
                return subquery with { Offset = offset, Span = span };
            default:
                return FailExpr(expr.Span, "offset may not be set multiple times");
        }
    }

    static Expr? Offsettable(Expr expr) => expr switch
    {
        VectorSelector or MatrixSelector or Subquery => expr,
        Variable variable when Names.IsBareMetric(variable.Text) => VectorSelector.Parsed(variable.Text, default, variable.Span),
        _ => null,
    };

    Expr? At(Expr expr)
    {
        Advance();
        if (Time(expr.Span) is not { } time)
        {
            return null;
        }

        var span = new Span(expr.Span.Start, _lastEnd);
        if (Offsettable(expr) is not { } target)
        {
            return FailExpr(
                expr.Span,
                "@ modifier must be preceded by an instant vector selector or range vector selector or a subquery;"
                    + " put it behind each selector inside");
        }

        switch (target)
        {
            case VectorSelector { At: null } selector:
                return selector with { At = time, Span = span };
            case MatrixSelector { At: null } matrix:
                return matrix with { At = time, Span = span };
            case Subquery { At: null } subquery:
                return subquery with { At = time, Span = span };
            default:
                return FailExpr(expr.Span, "@ <timestamp> may not be set multiple times");
        }
    }

    AtTime? Time(Span before)
    {
        var start = _lexer.Start;
        if (Kind is Token.Start or Token.Finish)
        {
            var isEnd = Kind == Token.Finish;
            Advance();
            return Expect(Token.LeftParen, "@", "\"(\"") && Expect(Token.RightParen, "@", "\")\"")
                ? new AtBound(isEnd) { Span = new(start, _lastEnd) }
                : null;
        }

        if (Kind == Token.Variable)
        {
            var variable = new AtVariable(_lexer.Text.ToString()) { Span = TokenSpan };
            Advance();
            return variable;
        }

        var isNegative = Kind == Token.Subtract;
        if (Kind is Token.Add or Token.Subtract)
        {
            Advance();
        }

        if (Kind != Token.Number && !(Kind == Token.Duration && _options.Version >= new PrometheusVersion(2, 54)))
        {
            Unexpected("@", "timestamp");
            return null;
        }

        if (!ReadNumber(out var seconds, out _))
        {
            return null;
        }

        if (!double.IsFinite(seconds) || Math.Abs(seconds) >= long.MaxValue)
        {
            Fail(before.To(new(start, _lastEnd)), "timestamp out of bounds for @ modifier");
            return null;
        }

        // A time that does not fit into 64 bits becomes the earliest there is, as in a server on amd64.
        var milliseconds = Math.Round((isNegative ? -seconds : seconds) * 1000, MidpointRounding.AwayFromZero);
        return new AtTimestamp(Math.Abs(milliseconds) < long.MaxValue ? (long)milliseconds : long.MinValue) { Span = new(start, _lastEnd) };
    }

    Expr? Extension(Expr expr)
    {
        var word = Kind == Token.Anchored ? "anchored" : "smoothed";
        if (!Needs(3, 7, TokenSpan, $"the modifier {word}")
            || !Enabled(ParserFeatures.ExtendedRangeSelectors, TokenSpan, $"the modifier {word}"))
        {
            return null;
        }

        var extension = Kind == Token.Anchored ? RangeExtension.Anchored : RangeExtension.Smoothed;
        var at = TokenSpan;
        Advance();
        var span = new Span(expr.Span.Start, _lastEnd);
        switch (expr)
        {
            case VectorSelector { Extension: var old } selector when old == RangeExtension.None || old == extension:
                return selector with { Extension = extension, Span = span };
            case MatrixSelector { Extension: var old } matrix when old == RangeExtension.None || old == extension:
                return matrix with { Extension = extension, Span = span };
            case VectorSelector or MatrixSelector:
                return FailExpr(at, "anchored and smoothed modifiers cannot be used together");
            case Subquery:
                return FailExpr(at, $"{word} modifier is not supported for subqueries");
            default:
                return FailExpr(at, $"{word} modifier must be preceded by a selector");
        }
    }
}
